/** Points of a text (documents, laws) as rows: what, where it stands, and a note of at most 400 characters. Pure. */
import type { ListItem } from '../../../../kernel/solution.ts';
import type { ServiceRecord } from '../../feeds/records.ts';
import type { Said } from './said.ts';

export function pointItems({ value, lang }: Said<ServiceRecord['documents']>): ListItem[] {
  return value.map(({ text, about, url }) => {
    const note = about
      .map((part) => (part.type === 'list' ? part.items.join('; ') : part.text))
      .join(' ')
      .slice(0, 400);
    return {
      text,
      lang,
      ...(url !== null && { href: url }),
      ...(note !== '' && { note, noteLang: lang }),
    };
  });
}
