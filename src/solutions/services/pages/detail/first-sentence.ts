/** What stands first on a page: the beginning of a text, at the end of a sentence. Pure. */
import type { RichText } from '../../../../kernel/text/rich-text.ts';

/** So much is read at a glance on a phone. */
const LONGEST = 280;

export interface Beginning {
  /** '' where the text has no paragraph. */
  lead: string;
  /** Whether the text says more than that. */
  hasMore: boolean;
}

export function beginningOf(text: RichText): Beginning {
  const first = text.find(({ type }) => type === 'paragraph');
  const paragraph = first?.type === 'paragraph' ? first.text : '';
  if (paragraph === '') return { lead: '', hasMore: text.length > 0 };
  if (paragraph.length <= LONGEST) return { lead: paragraph, hasMore: text.length > 1 };
  const within = paragraph.slice(0, LONGEST);
  // A point behind a number or a single letter ends no sentence ("§ 1.", "z. B.").
  const ends = [...within.matchAll(/(?<=[\p{L})“"]{2})[.!?](?=\s)/gu)];
  const end = ends.at(-1)?.index;
  const lead =
    end === undefined ? `${within.slice(0, within.lastIndexOf(' ')).trim()} …` : within.slice(0, end + 1);
  return { lead, hasMore: true };
}
