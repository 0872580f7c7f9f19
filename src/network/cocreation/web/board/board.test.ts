/** What the device does by itself at boards: waiting changes, their order, what is news. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Changes, NoteView } from '../../boards/board-api.ts';
import { METHODS } from '../../boards/methods.ts';
import { type BoardState, notesIn, takeIn, takeNote } from './board-state.ts';
import { joinNews, newsInWords, newsOf } from './news.ts';
import { type Change, enqueue, rebase, withPending } from './pending.ts';
import { createSender, type Fault, type SenderHouse } from './sender.ts';

const aNote = (id: string, part: Partial<NoteView> = {}): NoteView => ({
  ...{ id, column: 'problem', kind: 'fact', text: id, lang: 'de', place: 1024, author: null, isMine: false },
  ...{ isAnonymous: false, otherOf: null, version: 1, seq: 1, isGone: false, ...part },
});
const changes = (part: Partial<Changes> = {}): Changes => ({
  seq: 1,
  sprint: { title: 't', lang: 'de', state: 'day1', isOpen: true, isExample: false },
  me: { id: 'me', name: 'Ich', kind: 'town' },
  ...{ notes: [], boards: [], people: [], dots: [], ...part },
});
const move = (note: string, column: NoteView['column'] = 'goal', after: string | null = null): Change => ({
  ...{ do: 'move', note, column, after },
});
const write = (note: string, text: string, version = 1): Change => ({
  ...{ do: 'write', note, kind: 'fact', text, version, beside: `${note}-beside` },
});
const make = (note: string): Change => ({
  ...{ do: 'make', note, column: 'problem', kind: 'fact', text: 'neu', lang: 'de', after: null },
});

describe('what waits', () => {
  it('holds one move of each note, the last, and what is on its way as it is', () => {
    const queue = [move('a', 'goal'), move('b'), move('a', 'people')].reduce<Change[]>(
      (all, one) => enqueue(all, one, 0),
      [],
    );
    expect(queue).toEqual([move('b'), move('a', 'people')]);
    expect(enqueue([move('a')], move('a', 'open'), 1)).toEqual([move('a'), move('a', 'open')]);
  });

  it('keeps the version at which a text was begun, and writes into a note that is not sent yet', () => {
    expect(enqueue([write('a', 'x', 3)], write('a', 'xy', 3), 0)).toEqual([write('a', 'xy', 3)]);
    expect(enqueue([make('a')], write('a', 'fertig'), 0)).toMatchObject([{ do: 'make', text: 'fertig' }]);
  });

  it('sends nothing of a note that came and went on the device', () => {
    const queue = [make('a'), move('a'), move('b')];
    expect(enqueue(queue, { do: 'drop', note: 'a' }, 0)).toEqual([move('b')]);
    expect(enqueue(queue, { do: 'drop', note: 'a' }, 1)).toEqual([
      make('a'),
      move('b'),
      { do: 'drop', note: 'a' },
    ]);
  });

  it('goes on in the version beside, where somebody else was faster', () => {
    expect(rebase([write('a', 'mehr'), move('b')], 'a', { note: 'c', version: 4 })).toEqual([
      { ...write('c', 'mehr', 4), beside: 'a-beside' },
      move('b'),
    ]);
  });

  it('never holds more than a change of each kind for each note', () => {
    const one = fc.record({ note: fc.constantFrom('a', 'b', 'c'), kind: fc.constantFrom('move', 'write') });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 300 }), (all) => {
        const queue = all.reduce<Change[]>(
          (waiting, { note, kind }, index) =>
            enqueue(waiting, kind === 'move' ? move(note) : write(note, String(index)), 0),
          [],
        );
        expect(queue.length).toBeLessThanOrEqual(6);
        const last = all.findLastIndex(({ kind }) => kind === 'write');
        if (last >= 0) expect(JSON.stringify(queue)).toContain(`"text":"${last}"`);
      }),
    );
  });
});

describe('the boards as they will be', () => {
  const state = takeIn(
    null,
    changes({ notes: [aNote('a'), aNote('b', { place: 2048 }), aNote('c', { place: 3072 })] }),
  );
  const ids = (board: BoardState, column: NoteView['column']) =>
    notesIn(board.notes, column).map(({ id }) => id);

  it('show what waits at once', () => {
    const soon = withPending(state, [move('a', 'problem', 'b'), make('d'), write('b', 'anders')]);
    expect(ids(soon, 'problem')).toEqual(['d', 'b', 'a', 'c']);
    expect(soon.notes.get('b')?.text).toBe('anders');
    expect(soon.notes.get('d')).toMatchObject({ author: 'me', isMine: true });
    expect(ids(withPending(state, [{ do: 'drop', note: 'a' }]), 'problem')).toEqual(['b', 'c']);
    expect(ids(state, 'problem')).toEqual(['a', 'b', 'c']);
  });

  it('take dots back', () => {
    const given = withPending(state, [{ do: 'dots', note: 'a', day: 1, dots: 2 }]);
    expect(given.dots).toEqual([{ note: 'a', day: 1, dots: 2 }]);
    expect(withPending(given, [{ do: 'dots', note: 'a', day: 1, dots: 0 }]).dots).toEqual([]);
  });

  it('never become older by an answer that comes late', () => {
    const newer = takeNote(state, aNote('a', { text: 'neu', seq: 9 }));
    expect(takeNote(newer, aNote('a', { text: 'alt', seq: 3 })).notes.get('a')?.text).toBe('neu');
    const late = takeIn(newer, changes({ seq: 4, notes: [aNote('a', { text: 'alt', seq: 4 })] }));
    expect(late.notes.get('a')?.text).toBe('neu');
    expect(takeIn(takeIn(state, changes({ seq: 7 })), changes({ seq: 5 })).seq).toBe(7);
  });

  it('order a column alike whatever came first', () => {
    const notes = fc.uniqueArray(fc.tuple(fc.uuid(), fc.integer({ min: 0, max: 5 })), {
      selector: ([id]) => id,
      maxLength: 20,
    });
    fc.assert(
      fc.property(notes, (all) => {
        const made = all.map(([id, place]) => aNote(id, { place }));
        const one = takeIn(null, changes({ notes: made }));
        const other = takeIn(null, changes({ notes: made.toReversed() }));
        expect(ids(one, 'problem')).toEqual(ids(other, 'problem'));
      }),
    );
  });
});

describe('news', () => {
  const say = (key: string, values = {}) => `${key}${JSON.stringify(values)}`;
  const before = takeIn(null, changes({ notes: [aNote('a'), aNote('b')] }));

  it('are what others did, never what stands here already', () => {
    const none = newsOf(before, changes({ seq: 2, notes: [aNote('a')] }));
    expect(newsInWords(none, say)).toBe('');
    const news = newsOf(
      before,
      changes({
        seq: 3,
        notes: [
          ...[aNote('a', { text: 'neu' }), aNote('b', { isGone: true }), aNote('c')],
          ...[aNote('d', { otherOf: 'a' }), aNote('unknown', { isGone: true })],
        ],
        people: [
          { id: 'me', name: 'Ich', kind: 'town', from: null, ars: null, isGone: false },
          { id: 'k', name: 'Kurt', kind: 'town', from: 'Köln', ars: null, isGone: false },
        ],
        boards: [{ day: 1, isRevealed: true, voters: 2, dots: {} }],
      }),
    );
    expect(news).toMatchObject({ moved: 0, gone: 1, others: 1, people: ['Kurt'], isRevealed: true });
    const words = newsInWords(joinNews(news, none), say);
    for (const key of ['person', 'note', 'text', 'other', 'gone', 'revealed'])
      expect(words).toContain(`board_news_${key}`);
  });
});

class Refused extends Error {
  readonly fault: Fault;
  constructor(fault: Fault) {
    super(fault.code);
    this.fault = fault;
  }
}

describe('the sender', () => {
  function aSender(send: SenderHouse['send']) {
    const told: string[] = [];
    let queue: readonly Change[] = [];
    const sender = createSender({
      queue,
      send,
      changed: (next) => {
        queue = next;
      },
      stored: (change) => void told.push(`stored ${change.do}`),
      refused: (_change, { code }) => void told.push(`refused ${code}`),
      slowed: ({ code }) => void told.push(`slowed ${code}`),
      lost: ({ code }) => void told.push(`lost ${code}`),
      asFault: (error) =>
        error instanceof Refused ? error.fault : { status: 0, code: 'unknown', words: '', answer: null },
    });
    return { sender, told, queue: () => queue };
  }
  const refusal = (status: number, code: string, answer: unknown = null) =>
    new Refused({ status, code, words: '', answer });

  it('keeps the order, and what cannot be sent without a network until there is one', async () => {
    const sent: string[] = [];
    let isOnline = false;
    const { sender, queue } = aSender(async (change) => {
      if (!isOnline) throw refusal(0, 'offline');
      sent.push('note' in change ? change.note : 'show');
      return null;
    });
    for (const note of ['a', 'b', 'c']) sender.add(make(note));
    await vi.waitFor(() => expect(queue()).toHaveLength(3));
    isOnline = true;
    sender.wake();
    await vi.waitFor(() => expect(sent).toEqual(['a', 'b', 'c']));
    expect(queue()).toEqual([]);
    sender.close();
  });

  it('drops what is refused and tells it, waits where it was too fast, and stops where nobody lets it in', async () => {
    const answers = [refusal(409, 'board-no-dots'), refusal(429, 'board-too-fast', { seconds: 0.01 }), null];
    const { sender, told, queue } = aSender(async () => {
      const answer = answers.shift();
      if (answer) throw answer;
      return null;
    });
    sender.add({ do: 'dots', note: 'a', day: 1, dots: 2 });
    await vi.waitFor(() => expect(told).toEqual(['refused board-no-dots']));
    sender.add(make('b'));
    await vi.waitFor(() => expect(told.slice(1)).toEqual(['slowed board-too-fast', 'stored make']));
    sender.close();
    const out = aSender(async () => {
      throw refusal(403, 'board-ended');
    });
    out.sender.add(make('c'));
    await vi.waitFor(() => expect(out.told).toEqual(['lost board-ended']));
    expect(out.queue()).toHaveLength(1);
    expect(queue()).toEqual([]);
    out.sender.close();
  });

  it('sends a note that hands move to and fro a few times a second, the last place for certain', async () => {
    const sent: string[] = [];
    const { sender } = aSender(async (change) => {
      if (change.do === 'move') sent.push(change.column);
      return null;
    });
    const { columns } = METHODS[1];
    for (let count = 0; count < 300; count++)
      sender.add(move('a', columns[count % columns.length] ?? 'problem'));
    await vi.waitFor(() => expect(sent.at(-1)).toBe(columns[299 % columns.length]));
    expect(sent.length).toBeLessThan(5);
    sender.close();
  });
});
