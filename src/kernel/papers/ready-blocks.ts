/** The blocks as they are written, the same in each format. Pure. */
import type { Paper, PaperBlock } from './paper.ts';
import { sayOnPaper } from './texts.ts';
import { paragraphsOf, textOf } from './words.ts';

/** Without blocks that hold nothing; a table without rows is a sentence. Every row has a cell for each column. */
export function readyBlocks({ blocks, language }: Pick<Paper, 'blocks' | 'language'>): PaperBlock[] {
  return blocks.flatMap((block): PaperBlock[] => {
    if (block.kind === 'text') return paragraphsOf(block.words).map((words) => ({ ...block, words }));
    if (block.kind === 'heading') return textOf(block.words).trim() === '' ? [] : [block];
    if (block.kind === 'facts') return block.rows.length === 0 ? [] : [block];
    if (block.kind === 'list') return block.items.length === 0 ? [] : [block];
    if (block.kind === 'signatures') return block.lines.length === 0 ? [] : [block];
    const { caption, columns, rows, total, empty } = block;
    if (columns.length > 0 && (rows.length > 0 || total !== undefined)) {
      const full = (row: (typeof rows)[number]) => columns.map((_, at) => row[at] ?? '');
      return [{ ...block, rows: rows.map(full), ...(total !== undefined && { total: full(total) }) }];
    }
    return [
      ...(caption === undefined ? [] : [{ kind: 'text', words: caption } as const]),
      { kind: 'text', words: empty ?? sayOnPaper(language)('none') },
    ];
  });
}
