/** The boards of a sprint on this device: asked for, followed live, changed at once and sent after. */
import { ask, asRefusal } from '../../../../../web/ui/desk-parts.ts';
import type { Changes } from '../../boards/board-api.ts';
import { type BoardState, takeIn, takeNote } from './board-state.ts';
import { joinNews, type News, newsOf } from './news.ts';
import { type Change, withPending } from './pending.ts';
import { keepQueue, readQueue } from './queue-memory.ts';
import { pageLanguage } from './say.ts';
import type { KeptSeat } from './seat-memory.ts';
import { sendChange } from './send-change.ts';
import { createSender, type Fault } from './sender.ts';

export interface BoardSight {
  /** With all that waits; null: nothing is known yet. */
  board: BoardState | null;
  /** Notes of which something waits. */
  waiting: ReadonlySet<string>;
  waits: number;
  isOnline: boolean;
  /** It could not be asked for; nothing is known. */
  failed: Fault | null;
  /** This key opens nothing any more. */
  lost: Fault | null;
  /** A change that was not accepted, or is held up. */
  trouble: Fault | null;
  /** Grows with each own text that became another version of a note. */
  beside: number;
}

export interface BoardStore {
  subscribe(listener: () => void): () => void;
  sight(): BoardSight;
  change(change: Change): void;
  /** What others did since this was asked last. */
  takeNews(): News | null;
  /** Asks for everything anew. */
  again(): void;
  forgetTrouble(): void;
  close(): void;
}

/** Milliseconds between two questions, so that a busy board is asked for a few times a second at most. */
const ASK_PAUSE = 250;
/** Without a stream (a proxy holds it back) the boards are looked at this often. */
const LOOK_ANYWAY = 10_000;

export function openBoard(sprint: string, seat: KeptSeat): BoardStore {
  const listeners = new Set<() => void>();
  let known: BoardState | null = null;
  let queue: readonly Change[] = readQueue(sprint, seat.participant);
  let news: News | null = null;
  let wanted = 0;
  let askedAt = 0;
  let isAsking = false;
  let isClosed = false;
  let stream: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let now: BoardSight = {
    ...{ board: null, waiting: new Set(), waits: queue.length, isOnline: navigator.onLine },
    ...{ failed: null, lost: null, trouble: null, beside: 0 },
  };

  function show(part: Partial<BoardSight> = {}): void {
    if (isClosed) return;
    const board = known === null ? null : withPending(known, queue);
    const waiting = new Set(queue.flatMap((one) => ('note' in one ? [one.note] : [])));
    now = { ...now, board, waiting, waits: queue.length, ...part };
    for (const listener of listeners) listener();
  }

  async function load(): Promise<void> {
    if (isAsking || isClosed || now.lost !== null) return;
    isAsking = true;
    askedAt = performance.now();
    const since = known?.seq ?? 0;
    try {
      const changes = await ask<Changes>({
        path: `/api/cocreation/boards/${sprint}/changes?since=${since}`,
        ...{ language: pageLanguage(), secret: seat.secret },
      });
      take(changes);
      show({ failed: null, isOnline: true });
    } catch (error) {
      failed(asRefusal(error));
      return;
    } finally {
      isAsking = false;
    }
    if (known === null || (known.seq < wanted && known.seq > since)) soon();
  }

  function take(changes: Changes): void {
    if (known === null) {
      known = takeIn(null, changes);
      return;
    }
    const fresh = newsOf(known, changes);
    news = news === null ? fresh : joinNews(news, fresh);
    // It was decided meanwhile: whose the sketches are is told now, so all of them are asked for anew.
    known = known.sprint.isOpen && !changes.sprint.isOpen ? null : takeIn(known, changes);
  }

  function failed(refusal: Fault): void {
    const { status, code } = refusal;
    const isLost = status === 401 || code === 'board-ended' || (status === 409 && code === 'board-over');
    if (isLost) show({ lost: refusal });
    else show({ failed: refusal, ...(status === 0 && { isOnline: false }) });
  }

  function soon(): void {
    clearTimeout(timer);
    timer = setTimeout(() => void load(), Math.max(0, askedAt + ASK_PAUSE - performance.now()));
  }

  function follow(): void {
    stream?.close();
    stream = new EventSource(`/api/cocreation/boards/${sprint}/stream`);
    stream.addEventListener('seq', ({ data }: MessageEvent<string>) => {
      const { seq } = JSON.parse(data) as { seq: number }; // our own server (`stream-route.ts`)
      wanted = Math.max(wanted, seq);
      if (known === null || seq > known.seq) soon();
    });
    stream.onopen = () => show({ isOnline: true });
  }

  const sender = createSender({
    ...{ queue, asFault: asRefusal },
    send: (change) => sendChange(sprint, seat.secret, change),
    changed(next) {
      queue = next;
      keepQueue(sprint, seat.participant, queue);
      show();
    },
    stored(change, written) {
      if (written !== null && known !== null) {
        known = takeNote(known, written.note);
        if (written.other !== null) known = takeNote(known, written.other);
      }
      // What was stored must not look undone until the next answer.
      if (change.do === 'dots' && known !== null) known = withPending(known, [change]);
      if (change.do === 'drop' && known !== null) known = withPending(known, [change]);
      show({ isOnline: true, trouble: null, ...(written?.other && { beside: now.beside + 1 }) });
    },
    refused: (_change, refusal) => {
      show({ trouble: refusal });
      soon();
    },
    slowed: (refusal) => show({ trouble: refusal }),
    lost: (refusal) => show({ lost: refusal }),
  });

  const online = () => {
    show({ isOnline: true });
    sender.wake();
    follow();
    void load();
  };
  const offline = () => show({ isOnline: false });
  addEventListener('online', online);
  addEventListener('offline', offline);
  follow();
  void load();
  sender.wake();
  const look = setInterval(() => {
    if (stream?.readyState === EventSource.CLOSED) follow();
    if (document.visibilityState === 'visible' && stream?.readyState !== EventSource.OPEN) void load();
  }, LOOK_ANYWAY);

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sight: () => now,
    change: (change) => sender.add(change),
    takeNews() {
      const taken = news;
      news = null;
      return taken;
    },
    again() {
      show({ failed: null });
      void load();
    },
    forgetTrouble: () => show({ trouble: null }),
    close() {
      isClosed = true;
      clearTimeout(timer);
      clearInterval(look);
      stream?.close();
      sender.close();
      removeEventListener('online', online);
      removeEventListener('offline', offline);
    },
  };
}
