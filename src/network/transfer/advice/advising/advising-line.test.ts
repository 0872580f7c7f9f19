import { expect, it } from 'vitest';
import { ADVISING_KINDS, type AdvisingKind, type AdvisingLine, mostUrgentFirst } from './advising-line.ts';

const line = (id: string, kind: AdvisingKind, own: Partial<AdvisingLine> = {}): AdvisingLine => ({
  ...{ id, kind, ars: '053150000000', what: id, lang: 'de', note: '', since: '2026-11-01', href: null },
  ...{ example: false, ...own },
});

it('puts what is real before examples, what is urgent before what is not, and what has lasted longest first', () => {
  const lines = [
    line('example', 'approval-late', { example: true }),
    line('young', 'question-late', { since: '2026-11-20' }),
    line('old', 'question-late', { since: '2026-10-01' }),
    line('undated', 'question-late', { since: null }),
    line('approval', 'approval-late'),
    line('newest', 'adoption-live', { since: '2026-11-20' }),
    line('oldest', 'adoption-live', { since: '2026-01-01' }),
  ];
  const expected = ['approval', 'old', 'young', 'undated', 'newest', 'oldest', 'example'];
  expect(mostUrgentFirst(lines).map(({ id }) => id)).toEqual(expected);
  expect(mostUrgentFirst([...lines].reverse()).map(({ id }) => id)).toEqual(expected);
});

it('sorts each kind into one place', () => {
  const all = mostUrgentFirst(ADVISING_KINDS.toReversed().map((kind) => line(kind, kind)));
  expect(all.map(({ kind }) => kind)).toEqual(ADVISING_KINDS);
});
