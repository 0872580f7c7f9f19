import type { RichText } from '../../../kernel/text/rich-text.ts';

/** A text without markup: blocks apart from each other by `between`, items of a list a line each, links by their address. */
export function plainTextOf(text: RichText, between = ' '): string {
  return text
    .map((one) =>
      one.type === 'list'
        ? one.items.join(between === ' ' ? ' ' : '\n')
        : one.type === 'link'
          ? one.href
          : one.text,
    )
    .filter((part) => part !== '')
    .join(between);
}
