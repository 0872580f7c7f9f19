/** Text modules of the finder as parts of our record of a service. Codes: README of the connector `pvog`. Pure. */
import type { PvogModule, PvogService } from '../../../connectors/pvog/model.ts';
import type { RichText } from '../../../kernel/text/rich-text.ts';
import type { ServiceRecord } from '../feeds/records.ts';

type Points = ServiceRecord['documents'];
type Rich = ServiceRecord['about'];

function moduleOf({ modules }: PvogService, code: string): PvogModule | undefined {
  return modules.find((one) => one.code === code);
}

/** Text of the first of the modules that has any, with its parts ("Ausweis: 37 Euro") behind it. */
export function richIn(service: PvogService, ...codes: string[]): Rich {
  for (const code of codes) {
    const found = moduleOf(service, code);
    if (found === undefined) continue;
    const text = [...copy(found.text), ...found.parts.flatMap(partOf)];
    if (text.length > 0) return text;
  }
  return [];
}

/** Each entry of a list, each paragraph and each link of a module as a point of its own. */
export function pointsIn(service: PvogService, code: string): Points {
  const found = moduleOf(service, code);
  if (found === undefined) return [];
  const texts = [...found.text, ...found.parts.flatMap(partOf)];
  return [
    ...texts.flatMap((block): Points => {
      if (block.type === 'list') return block.items.filter((text) => text !== '').map(pointOf);
      if (block.type !== 'link') return [pointOf(block.text)];
      return isWeb(block.href) ? [{ ...pointOf(block.text), url: block.href }] : [pointOf(block.text)];
    }),
    ...found.links.map(({ text, href }) => ({ ...pointOf(text), url: href })),
  ];
}

export function linksIn(service: PvogService, ...codes: string[]): ServiceRecord['links'] {
  const all = codes.flatMap((code) => {
    const found = moduleOf(service, code);
    if (found === undefined) return [];
    const inside = found.text.flatMap((block) =>
      block.type === 'link' && isWeb(block.href) ? [{ text: block.text, href: block.href }] : [],
    );
    return [...found.links.map(({ text, href }) => ({ text, href })), ...inside];
  });
  const known = new Set<string>();
  return all.filter(({ href }) => !known.has(href) && known.add(href));
}

/** Who released the text, and when. */
export function releaseIn(service: PvogService): ServiceRecord['release'] {
  const found = moduleOf(service, '93');
  if (found === undefined) return null;
  const [first] = found.text;
  const by = first === undefined || first.type === 'list' ? null : first.text;
  return by === null && found.date === null ? null : { by, on: found.date };
}

/** All words of some modules, to look for what they mention. */
export function wordsIn(service: PvogService, ...codes: string[]): string {
  return codes
    .flatMap((code) => moduleOf(service, code)?.text ?? [])
    .map((block) => (block.type === 'list' ? block.items.join(' ') : block.text))
    .join(' ');
}

function partOf({ title, text }: PvogModule['parts'][number]): Rich {
  if (title === null) return copy(text);
  const [first, ...rest] = copy(text);
  if (first === undefined) return [{ type: 'paragraph', text: title }];
  if (first.type === 'paragraph') return [{ type: 'paragraph', text: `${title}: ${first.text}` }, ...rest];
  return [{ type: 'paragraph', text: title }, first, ...rest];
}

function pointOf(text: string): Points[number] {
  return { text, about: [], url: null };
}

/** Texts are read-only; records that go into the database are plain. */
function copy(text: RichText): Rich {
  return text.map((block) => (block.type === 'list' ? { ...block, items: [...block.items] } : { ...block }));
}

export function isWeb(href: string): boolean {
  return /^https?:\/\//i.test(href);
}
