import type { Block, PageContent } from '../../solution.ts';

/** A page without anything invented, and without what needs a script or leads nowhere from a frame. Pure. */
export function withoutExamples(page: PageContent): PageContent {
  if (page.example) return { ...page, blocks: [] };
  const blocks = page.blocks.flatMap(soundOf);
  // A heading whose list is gone says nothing any more.
  const kept = blocks.filter((block, index) => {
    if (block.type !== 'heading') return true;
    const next = blocks[index + 1];
    return next !== undefined && next.type !== 'heading' && next.type !== 'source';
  });
  return { ...page, blocks: kept };
}

function soundOf(block: Block): Block[] {
  switch (block.type) {
    case 'search':
    case 'form':
      return [];
    case 'source':
      return block.source.example ? [] : [block];
    case 'list': {
      const items = block.items.filter(({ example }) => example !== true);
      return items.length === 0 ? [] : [{ ...block, items }];
    }
    case 'part':
      return block.blocks.flatMap(soundOf);
    case 'fold': {
      const blocks = block.blocks.flatMap(soundOf);
      return blocks.length === 0 ? [] : [{ ...block, blocks }];
    }
    default:
      return [block];
  }
}
