/** Text of others, made harmless at the door: no markup survives, only paragraphs, headings, lists and links. */
import { Parser } from 'htmlparser2';

/** Ready to show; texts hold no markup. */
export type RichText = readonly RichBlock[];
export type RichBlock =
  | { type: 'paragraph' | 'heading'; text: string }
  | { type: 'list'; items: string[] }
  | { type: 'link'; text: string; href: string };

/** What is inside is never text for people. */
const HIDDEN = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'iframe',
  'object',
  'svg',
  'math',
  'head',
]);
const BREAKING = new Set([
  'p',
  'div',
  'br',
  'ul',
  'ol',
  'table',
  'tr',
  'section',
  'article',
  'blockquote',
  'pre',
]);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const MOST_LENGTH = 200_000;

/** HTML or plain text with line breaks → blocks. Web and mail links inside become blocks of their own. */
export function richTextOf(source: string): RichText {
  const blocks: RichBlock[] = [];
  const links: RichBlock[] = [];
  let text = '';
  let hidden = 0;
  let heading = false;
  let items: string[] | null = null;
  let link: { href: string; from: number } | null = null;

  const flush = () => {
    const clean = plainLine(text);
    text = '';
    link = null;
    if (clean !== '') blocks.push({ type: heading ? 'heading' : 'paragraph', text: clean });
    blocks.push(...links.splice(0));
  };
  const flushItem = () => {
    const clean = plainLine(text);
    text = '';
    if (clean !== '' && items !== null) items.push(clean);
  };
  const endList = () => {
    flushItem();
    if (items !== null && items.length > 0) blocks.push({ type: 'list', items });
    items = null;
    blocks.push(...links.splice(0));
  };

  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (HIDDEN.has(name)) hidden += 1;
        if (hidden > 0) return;
        if (name === 'a') link = { href: attributes.href ?? '', from: text.length };
        if (name === 'li') {
          if (items === null) {
            flush();
            items = [];
          } else flushItem();
        } else if (HEADINGS.has(name)) {
          if (items !== null) endList();
          flush();
          heading = true;
        } else if (BREAKING.has(name)) {
          if (items === null) flush();
          else text += ' ';
        }
      },
      ontext(part) {
        if (hidden > 0) return;
        text += part;
      },
      onclosetag(name) {
        if (HIDDEN.has(name)) {
          hidden = Math.max(0, hidden - 1);
          return;
        }
        if (hidden > 0) return;
        if (name === 'a' && link !== null) {
          const { href, from } = link;
          const label = plainLine(text.slice(from));
          link = null;
          if (/^(https?:\/\/|mailto:|tel:)/i.test(href))
            links.push({ type: 'link', text: label === '' ? href : label, href });
        }
        if ((name === 'ul' || name === 'ol') && items !== null) endList();
        else if (HEADINGS.has(name)) {
          if (items !== null) endList();
          flush();
          heading = false;
        } else if (BREAKING.has(name) && items === null) flush();
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  const limited = source.slice(0, MOST_LENGTH);
  parser.end(looksLikeHtml(limited) ? limited : asParagraphs(limited));
  if (items !== null) endList();
  flush();
  return blocks;
}

/** One line of text: markup, control and zero-width characters gone, white space single. */
export function plainTextOf(source: string): string {
  return richTextOf(source)
    .flatMap((block) => (block.type === 'list' ? block.items : block.type === 'link' ? [] : [block.text]))
    .join(' ');
}

/** Control, zero-width and direction characters gone, white space single. */
export function plainLine(text: string): string {
  return text
    .replaceAll(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/g, '')
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim();
}

function looksLikeHtml(text: string): boolean {
  return /<\/?[a-z][^>]*>|<!--/i.test(text);
}

function asParagraphs(text: string): string {
  return text
    .split(/\r?\n\s*\r?\n|\r?\n/)
    .map((part) => `<p>${part.replaceAll('<', '&lt;')}</p>`)
    .join('');
}
