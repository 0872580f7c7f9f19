import type { Block } from '../../../kernel/solution.ts';
import type { RichBlock, RichText } from '../../../kernel/text/rich-text.ts';

/** Harmless text of others as blocks of a page. */
export function richBlocks(text: RichText): Block[] {
  return text.map(asBlock);
}

function asBlock(one: RichBlock): Block {
  switch (one.type) {
    case 'heading':
      return { type: 'text', text: one.text, tone: 'lead' };
    case 'paragraph':
      return { type: 'text', text: one.text };
    case 'list':
      return { type: 'list', items: one.items.map((item) => ({ text: item })) };
    case 'link':
      return { type: 'list', items: [{ text: one.text, href: one.href }] };
  }
}
