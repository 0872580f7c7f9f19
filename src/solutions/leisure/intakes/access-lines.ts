/** What a place says about getting in and around, a line each. Pure. */

import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { sayIn } from '../texts.ts';

/** Names from the lists of ThüCAT that say something about it; all others are left out. */
const MARKS = {
  DisabledToilets: 'access_disabled_toilets',
  NappyChangingArea: 'access_nappy_changing',
} as const;

/** In the language of feeds: those of the source, then what it ticked in a list. */
export function accessLines({ access, marks }: { access: readonly string[]; marks: readonly string[] }) {
  const say = sayIn(FEED_LANGUAGE);
  const ticked = Object.entries(MARKS).flatMap(([mark, key]) => (marks.includes(mark) ? [say(key)] : []));
  const lines = [...new Set([...access, ...ticked])].slice(0, 40);
  return lines.length === 0 ? {} : { access: lines };
}
