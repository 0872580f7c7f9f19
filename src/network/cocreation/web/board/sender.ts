/** Sends what waits, one after the other, in order; holds it as long as there is no network. */
import type { Refusal } from '../../../../../web/ui/desk-parts.ts';
import type { Written } from '../../boards/board-api.ts';
import { type Change, enqueue, rebase } from './pending.ts';

/** Why something was not done, as far as it matters here. */
export type Fault = Pick<Refusal, 'code' | 'status' | 'words' | 'answer'>;

/** Milliseconds between two moves of one note: in between only the last one counts. */
const MOVE_PAUSE = 300;
const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 15_000;

export interface SenderHouse {
  /** What waited when the page was closed. */
  queue: readonly Change[];
  send(change: Change): Promise<Written | null>;
  /** The queue changed; keep it, and draw anew. */
  changed(queue: readonly Change[]): void;
  stored(change: Change, written: Written | null): void;
  /** It will not be stored. */
  refused(change: Change, fault: Fault): void;
  /** It waits for another reason than the network: it went too fast. */
  slowed(fault: Fault): void;
  /** Nobody is let in with this key any more; what waits stays. */
  lost(fault: Fault): void;
  asFault(error: unknown): Fault;
}

export interface Sender {
  add(change: Change): void;
  /** There may be a network again. */
  wake(): void;
  close(): void;
}

export function createSender(house: SenderHouse): Sender {
  let queue: readonly Change[] = house.queue;
  let isSending = false;
  let isClosed = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let lastMove: { note: string; at: number } | null = null;

  function become(next: readonly Change[]): void {
    queue = next;
    house.changed(queue);
  }

  /** Milliseconds for which the next change is held, so that hands that move a note to and fro send little. */
  function pauseFor(change: Change): number {
    if (change.do !== 'move' || lastMove?.note !== change.note) return 0;
    return Math.max(0, lastMove.at + MOVE_PAUSE - performance.now());
  }

  function later(milliseconds: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), milliseconds);
  }

  async function run(): Promise<void> {
    if (isSending || isClosed) return;
    clearTimeout(timer);
    const [change] = queue;
    if (change === undefined) return;
    const pause = pauseFor(change);
    if (pause > 0) return later(pause);
    isSending = true;
    try {
      const written = await house.send(change);
      wait = FIRST_WAIT;
      if (change.do === 'move') lastMove = { note: change.note, at: performance.now() };
      house.stored(change, written);
      become(rebased(queue.slice(1), change, written));
    } catch (error) {
      const fault = house.asFault(error);
      const { status, code } = fault;
      if (status === 0 || status >= 500) {
        later(wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
        return;
      }
      if (status === 429) {
        house.slowed(fault);
        later(secondsOf(fault) * 1000);
        return;
      }
      if (status === 401 || code === 'board-ended') {
        house.lost(fault);
        return;
      }
      become(queue.slice(1));
      house.refused(change, fault);
    } finally {
      isSending = false;
    }
    void run();
  }

  return {
    add(change) {
      become(enqueue(queue, change, isSending ? 1 : 0));
      void run();
    },
    wake() {
      wait = FIRST_WAIT;
      void run();
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}

function rebased(queue: readonly Change[], change: Change, written: Written | null): readonly Change[] {
  if ((change.do !== 'write' && change.do !== 'make') || written === null) return queue;
  const { id: note, version } = written.other ?? written.note;
  return rebase(queue, change.note, { note, version });
}

function secondsOf({ answer }: Fault): number {
  const seconds = typeof answer === 'object' && answer !== null && 'seconds' in answer ? answer.seconds : 1;
  return typeof seconds === 'number' && seconds > 0 ? Math.min(seconds, 60) : 1;
}
