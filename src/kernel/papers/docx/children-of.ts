/** The blocks of a paper as paragraphs and tables. */
import type { Paragraph, Table } from 'docx';
import type { PaperBlock, Words } from '../paper.ts';
import { textOf } from '../words.ts';
import { runsOf } from './runs.ts';
import { BULLETS, FAINT, NUMBERS } from './styles.ts';
import { tableOf } from './table-of.ts';

type Library = typeof import('docx');

/** A longer label stands above its value. */
const LONGEST_LABEL = 26;

export function childrenOf(library: Library, blocks: readonly PaperBlock[]): (Paragraph | Table)[] {
  const { Paragraph: Line, HeadingLevel } = library;
  const line = (style: string, words: Words) => new Line({ style, children: runsOf(library, words) });
  return blocks.flatMap((block, at): (Paragraph | Table)[] => {
    if (block.kind === 'heading') {
      const heading = block.level === 2 ? HeadingLevel.HEADING_2 : HeadingLevel.HEADING_3;
      return [new Line({ heading, children: runsOf(library, block.words) })];
    }
    if (block.kind === 'text') return [line(block.tone === 'note' ? 'PaperNote' : 'Normal', block.words)];
    if (block.kind === 'facts') return block.rows.map((row) => factOf(library, row));
    if (block.kind === 'signatures')
      // Two lines that follow each other would be drawn as one.
      return block.lines.flatMap((words, number) => [
        ...(number > 0 ? [spacer(library)] : []),
        line('PaperSignature', words),
      ]);
    if (block.kind === 'list') {
      // Each list counts from one.
      const numbering = { reference: block.isOrdered === true ? NUMBERS : BULLETS, level: 0, instance: at };
      return block.items.map(
        (words) => new Line({ style: 'PaperItem', numbering, children: runsOf(library, words) }),
      );
    }
    return [...tableOf(library, block), ...(standsFree(blocks[at + 1]) ? [] : [spacer(library)])];
  });
}

/** Two tables that follow each other would grow together, and a page must not end with one. */
function standsFree(next: PaperBlock | undefined): boolean {
  return next?.kind === 'heading' || (next?.kind === 'table' && next.caption !== undefined);
}

function spacer({ Paragraph: Line }: Library): Paragraph {
  return new Line({ style: 'PaperFoot', children: [] });
}

function factOf(library: Library, [label, value]: readonly [Words, Words]): Paragraph {
  const { Paragraph: Line, TextRun, Tab } = library;
  const isLong = textOf(label).length > LONGEST_LABEL;
  return new Line({
    style: 'PaperFact',
    children: [
      ...runsOf(library, label, { color: FAINT }),
      isLong ? new TextRun({ break: 1 }) : new TextRun({ children: [new Tab()] }),
      ...runsOf(library, value),
    ],
  });
}
