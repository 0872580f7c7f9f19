import type { Block, ListItem } from '../solution.ts';
import type { RichText } from './rich-text.ts';

/** Text of a feed in a language as blocks of a page; links that follow each other become one list. */
export function richBlocks(text: RichText, lang: string): Block[] {
  const blocks: Block[] = [];
  let links: ListItem[] | null = null;
  for (const part of text) {
    if (part.type === 'link') {
      if (links === null) {
        links = [];
        blocks.push({ type: 'list', items: links });
      }
      links.push({ text: part.text, href: part.href, lang });
      continue;
    }
    links = null;
    if (part.type === 'list')
      blocks.push({ type: 'list', items: part.items.map((item) => ({ text: item, lang })) });
    else
      blocks.push(
        part.type === 'heading'
          ? { type: 'heading', text: part.text, lang }
          : { type: 'text', text: part.text, lang },
      );
  }
  return blocks;
}
