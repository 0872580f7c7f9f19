import type { Block, PageContent } from '../solution.ts';
import type { View } from './page-data.ts';

/** Whether anything on a page was invented for trying out: it is then kept from search engines. */
export function showsExample(view: View): boolean {
  switch (view.kind) {
    case 'here':
      return view.bundle.cards.some(({ source }) => source.example === true);
    case 'content':
    case 'network':
      return exampleExtent(view.page) !== 'none';
    case 'map':
      return view.map.example === true;
    case 'search':
      return view.hits.some(({ example }) => example === true);
    default:
      return false;
  }
}

/** How much of a page was invented: by its own word, its sources, or the marks in its blocks. */
export function exampleExtent(page: Pick<PageContent, 'example' | 'blocks'>): 'all' | 'some' | 'none' {
  if (page.example === true) return 'all';
  const blocks = page.blocks.flatMap(withInner);
  const sources = blocks.flatMap((block) => (block.type === 'source' ? [block.source.example === true] : []));
  if (sources.length > 0 && sources.every((isExample) => isExample)) return 'all';
  const isMarked = blocks.some(
    (block) => block.type === 'list' && block.items.some(({ example }) => example === true),
  );
  return isMarked || sources.includes(true) ? 'some' : 'none';
}

function withInner(block: Block): Block[] {
  return block.type === 'part' || block.type === 'fold' ? block.blocks.flatMap(withInner) : [block];
}
