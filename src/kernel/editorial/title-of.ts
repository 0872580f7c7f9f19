import { plainLine } from '../text/rich-text.ts';
import type { EntryContent } from './entry.ts';

const LONGEST = 200;

/** What an entry is called in lists: the field `title` or `name` of its form, as far as somebody has filled it in. */
export function titleOf(content: EntryContent): string {
  const named = [content.title, content.name].find((one) => typeof one === 'string');
  return typeof named === 'string' ? plainLine(named).slice(0, LONGEST) : '';
}
