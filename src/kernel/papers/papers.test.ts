import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Paper, PaperBlock, Words } from './paper.ts';
import { aPaper, MAKING } from './testing/a-paper.ts';
import { HAS_POPPLER, toldIn } from './testing/poppler.ts';
import { unzip } from './testing/unzip.ts';
import { textOf } from './words.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const LETTERS = [...'abcdefgnstuÄöüßẞřłș€–„“≥±²0123456789.,;-/', ' ', ' ', ' '];
const text = fc
  .string({ unit: fc.constantFrom(...LETTERS), minLength: 1, maxLength: 120 })
  .map((words) => `x${words}`);
const words = fc.oneof(text, fc.record({ text, lang: fc.constantFrom('en', 'pl') }));
const cells = (count: number) => fc.array(words, { minLength: count, maxLength: count });
const table = fc.integer({ min: 1, max: 6 }).chain((count) =>
  fc.record({
    kind: fc.constant('table' as const),
    caption: words,
    columns: fc.array(
      words.map((title) => ({ title })),
      { minLength: count, maxLength: count },
    ),
    rows: fc.array(cells(count), { minLength: 1, maxLength: 25 }),
    total: cells(count),
  }),
);
const block: fc.Arbitrary<PaperBlock> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), level: fc.constantFrom(2 as const, 3 as const), words }),
  fc.record({
    kind: fc.constant('text' as const),
    tone: fc.constantFrom('plain' as const, 'note' as const),
    words,
  }),
  fc.record({
    kind: fc.constant('facts' as const),
    rows: fc.array(fc.tuple(words, words), { maxLength: 8 }),
  }),
  fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { maxLength: 8 }) }),
  fc.record({ kind: fc.constant('signatures' as const), lines: fc.array(words, { maxLength: 3 }) }),
  table,
);
const papers = fc.array(block, { maxLength: 8 }).map((blocks) => aPaper({ blocks, lead: ['Vorspann'] }));

function wordsOf(block: PaperBlock): readonly Words[] {
  if (block.kind === 'heading' || block.kind === 'text') return [block.words];
  if (block.kind === 'facts') return block.rows.flat();
  if (block.kind === 'list') return block.items;
  if (block.kind === 'signatures') return block.lines;
  const head = block.columns.map(({ title }) => title);
  return [block.caption ?? '', ...head, ...block.rows.flat(), ...(block.total ?? [])];
}

const bare = (said: string) => said.replaceAll(/[\s•]/g, '');
const said = ({ title, lead, blocks }: Paper) =>
  bare([title, ...lead, ...blocks.flatMap(wordsOf)].map(textOf).join(''));

it.runIf(HAS_POPPLER)('every word of a paper arrives in the PDF, in order', async () => {
  await fc.assert(
    fc.asyncProperty(papers, async (paper) => {
      expect(bare(toldIn(await writePdf(paper, MAKING)))).toBe(said(paper));
    }),
    { numRuns: 25 },
  );
});

it('every word of a paper arrives in the DOCX, in order', async () => {
  await fc.assert(
    fc.asyncProperty(papers, async (paper) => {
      const body = unzip(await writeDocx(paper, MAKING)).get('word/document.xml') ?? '';
      const runs = [...body.matchAll(/<w:t(?: [^>]*)?>(.*?)<\/w:t>/gs)].map(([, run]) => run);
      expect(bare(runs.join(''))).toBe(said(paper));
    }),
    { numRuns: 25 },
  );
});
