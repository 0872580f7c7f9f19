/** Blocks of text → HTML from which `richTextOf` makes the same blocks. Pure. */
import type { RichBlock, RichText } from '../../../kernel/text/rich-text.ts';

type Link = RichBlock & { type: 'link' };

/** Links belong to the block before them, in whose words theirs stand. */
export function asHtml(rich: RichText): string {
  let html = '';
  for (let at = 0; at < rich.length; at += 1) {
    const block = rich[at];
    if (block === undefined) break;
    const links: Link[] = [];
    for (let next = rich[at + 1]; block.type !== 'link' && next?.type === 'link'; next = rich[at + 1]) {
      links.push(next);
      at += 1;
    }
    html += htmlOf(block, links);
  }
  return html;
}

function htmlOf(block: RichBlock, links: readonly Link[]): string {
  if (block.type === 'link') return alone(block);
  const isList = block.type === 'list';
  const { texts, left } = withLinks(isList ? block.items : [block.text], links);
  const rest = left.map(alone).join('');
  if (isList) return `<ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>${rest}`;
  const name = block.type === 'heading' ? 'h3' : 'p';
  return `<${name}>${texts.join('')}</${name}>${rest}`;
}

/**
 * Wraps the words of each link where they stand, one after the other. A link that has its own address for words was an
 * empty one. `left`: links whose words stand nowhere; from there on the order would not be the same.
 */
function withLinks(
  texts: readonly string[],
  links: readonly Link[],
): { texts: string[]; left: readonly Link[] } {
  const done = texts.map(() => '');
  let [index, from, next] = [0, 0, 0];
  for (; next < links.length; next += 1) {
    const link = links[next];
    const found = link === undefined ? null : findFrom(texts, link.text, { index, from });
    if (link === undefined) break;
    if (found === null && link.text !== link.href) break;
    if (found === null) {
      done[index] += anchor(link, '');
      continue;
    }
    for (; index < found.index; index += 1) {
      done[index] += htmlEscaped(texts[index]?.slice(from) ?? '');
      from = 0;
    }
    done[index] += htmlEscaped(texts[index]?.slice(from, found.from) ?? '') + anchor(link, link.text);
    from = found.from + link.text.length;
  }
  for (; index < texts.length; index += 1) {
    done[index] += htmlEscaped(texts[index]?.slice(from) ?? '');
    from = 0;
  }
  return { texts: done, left: links.slice(next) };
}

function findFrom(
  texts: readonly string[],
  words: string,
  { index, from }: { index: number; from: number },
): { index: number; from: number } | null {
  for (let at = index; at < texts.length; at += 1) {
    const found = texts[at]?.indexOf(words, at === index ? from : 0) ?? -1;
    if (found >= 0) return { index: at, from: found };
  }
  return null;
}

/** A link that has its own address for words was an empty one. */
function alone(link: Link): string {
  return `<p>${anchor(link, link.text === link.href ? '' : link.text)}</p>`;
}

function anchor({ href }: Link, text: string): string {
  return `<a href="${htmlEscaped(href)}">${htmlEscaped(text)}</a>`;
}

export function htmlEscaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
