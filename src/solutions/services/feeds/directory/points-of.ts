/** Prose about documents, conditions or laws → single points that one can tick off. Pure. */
import type { RichText } from '../../../../kernel/text/rich-text.ts';
import type { ServiceRecord } from '../records.ts';

type Point = ServiceRecord['documents'][number];

/**
 * Each entry of a list is a point. Without a list each paragraph is one; beside a list, paragraphs and headings that
 * lead to it ("You need:") stand with its first point, later ones with the point before them. A link belongs to the
 * point before it. Nothing is lost.
 */
export function pointsOf(text: RichText): Point[] {
  const hasList = text.some(({ type }) => type === 'list');
  const points: Point[] = [];
  let lead: Point['about'] = [];
  const add = (words: string, url: string | null = null) => {
    points.push({ text: words, about: lead, url });
    lead = [];
  };
  for (const block of text) {
    const last = points.at(-1);
    if (block.type === 'list') for (const item of block.items) add(item);
    else if (block.type === 'link') {
      const url = /^https?:\/\//i.test(block.href) ? block.href : null;
      if (last === undefined) add(block.text, url);
      else if (url !== null && last.url === null && last.text.includes(block.text)) last.url = url;
      else last.about.push({ ...block });
    } else if (!hasList && block.type === 'paragraph') add(block.text);
    else lead.push({ ...block });
  }
  const last = points.at(-1);
  if (last !== undefined) last.about.push(...lead);
  else
    for (const block of lead)
      if (block.type !== 'list') points.push({ text: block.text, about: [], url: null });
  return points.filter((point) => point.text !== '');
}
