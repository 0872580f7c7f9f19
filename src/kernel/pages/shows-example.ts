import type { Block, PageContent } from '../solution.ts';
import type { View } from './page-data.ts';

/** Whether anything on a page was invented for trying out: it is then kept from search engines. */
export function showsExample(view: View): boolean {
  switch (view.kind) {
    case 'here':
      return view.bundle.cards.some(({ source }) => source.example === true);
    case 'content':
      return contentShowsExample(view.page);
    case 'map':
      return view.map.example === true;
    case 'search':
      return view.hits.some(({ example }) => example === true);
    default:
      return false;
  }
}

/** By its own word, or by a mark of one of its blocks. */
export function contentShowsExample({ example, blocks }: Pick<PageContent, 'example' | 'blocks'>): boolean {
  return example === true || blocks.some(blockShowsExample);
}

function blockShowsExample(block: Block): boolean {
  if (block.type === 'source') return block.source.example === true;
  if (block.type === 'list') return block.items.some(({ example }) => example === true);
  return block.type === 'part' && block.blocks.some(blockShowsExample);
}
