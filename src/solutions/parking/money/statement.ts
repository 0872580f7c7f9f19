/** What receipts and yearly statements have in common: facts, a table of amounts, notes. Pure. */
import type { Language } from '../../../kernel/i18n/language.ts';
import type { Paper, PaperBlock } from '../../../kernel/papers/paper.ts';
import { sayIn } from '../texts.ts';
import { instantInWords } from './spans-in-words.ts';

interface Statement {
  language: Language;
  title: string;
  lead: readonly string[];
  facts: readonly { title: string; rows: readonly (readonly [label: string, value: string])[] }[];
  tables: readonly {
    title: string;
    columns: readonly string[];
    rows: readonly (readonly string[])[];
    total: readonly string[];
  }[];
  notes: { title: string; lines: readonly string[] };
  now: Temporal.Instant;
}

export function statement({ language, title, lead, facts, tables, notes, now }: Statement): Paper {
  const heading = (words: string): PaperBlock => ({ kind: 'heading', level: 2, words });
  const time = instantInWords(now.toString(), language);
  return {
    ...{ language, title, subject: title, lead, marks: [] },
    blocks: [
      ...facts.flatMap(({ title: words, rows }): PaperBlock[] =>
        rows.length === 0 ? [] : [heading(words), { kind: 'facts', rows }],
      ),
      ...tables.flatMap(({ title: words, columns, rows, total }): PaperBlock[] => [
        heading(words),
        { kind: 'table', columns: columnsOf(columns), rows, total },
      ]),
      heading(notes.title),
      ...notes.lines.map((words): PaperBlock => ({ kind: 'text', tone: 'note', words })),
    ],
    printed: sayIn(language)('paper_printed', { time }),
  };
}

/** The first names the row and takes most of two, or a third of more; amounts stand at the end. */
function columnsOf(titles: readonly string[]) {
  const first = titles.length > 2 ? 0.32 : 0.75;
  const share = (1 - first) / Math.max(1, titles.length - 1);
  return titles.map((title, at) =>
    at === 0 ? { title, share: first } : ({ title, share, align: 'end' } as const),
  );
}
