import type { Block } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import type { RichBlock, RichText } from '../../../kernel/text/rich-text.ts';

/** Harmless text of others as blocks of a page. */
export function richBlocks(text: RichText): Block[] {
  return text.map(asBlock);
}

function asBlock(one: RichBlock): Block {
  switch (one.type) {
    case 'heading':
      return { type: 'text', text: one.text, tone: 'lead', lang: FEED_LANGUAGE };
    case 'paragraph':
      return { type: 'text', text: one.text, lang: FEED_LANGUAGE };
    case 'list':
      return { type: 'list', items: one.items.map((item) => ({ text: item, lang: FEED_LANGUAGE })) };
    case 'link':
      return { type: 'list', items: [{ text: one.text, href: one.href, lang: FEED_LANGUAGE }] };
  }
}
