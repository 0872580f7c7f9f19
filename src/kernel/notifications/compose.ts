import { createHash } from 'node:crypto';
import { fullLanguage, type Language } from '../i18n/language.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import { type Ars, FEDERATION } from '../places/place.ts';
import { placePath } from '../places/slug.ts';
import type { Claimed } from './delivery-store.ts';
import type { Urgency } from './notification.ts';
import { sayTold } from './texts.ts';
import type { Topics } from './topics.ts';

/** A message in the words of its reader. */
export interface Told {
  title: string;
  /** Lines end with "\n". */
  text: string;
  /** Language of the text (BCP 47). */
  lang: string;
  /** Own path of the page about it. */
  path: string;
  /** A later message with the same tag takes the place of this one. */
  tag: string;
  urgency: Urgency;
  /** Instant from which nobody needs it any more. */
  until: string | null;
  /** Titles of what it is about. */
  topics: string[];
}

/** What can still be told of it: its words are there, and it is not over. */
export function isTellable(one: Pick<Claimed, 'page' | 'until'>, now: Temporal.Instant): boolean {
  return (
    one.page !== null &&
    (one.until === null || Temporal.Instant.compare(Temporal.Instant.from(one.until), now) > 0)
  );
}

/** One message of one notification, or of several that were held together. At least one. */
export function compose(
  items: readonly Claimed[],
  {
    language,
    places,
    topics,
  }: { language: Language; places: Pick<PlaceDirectory, 'resolve'>; topics: Topics },
): Told {
  const say = sayTold(language);
  const lines = items.map((one) => ({ one, ...lineOf(one, { language, places, topics }) }));
  const [first] = lines;
  if (first === undefined) throw new Error('A message tells something');
  const common = {
    urgency: items.some(({ urgency }) => urgency === 'high') ? ('high' as const) : ('normal' as const),
    until: items.some(({ until }) => until === null)
      ? null
      : (items
          .map(({ until }) => until)
          .sort()
          .at(-1) ?? null),
    topics: [...new Set(items.map(({ topic }) => topics.title(topic, language)))],
  };
  if (lines.length === 1)
    return {
      ...common,
      title: first.title,
      text: first.text,
      lang: first.lang,
      path: first.path,
      tag: `${first.one.topic} ${first.one.tag}`,
    };
  const places_ = new Set(items.map(({ ars }) => ars));
  return {
    ...common,
    title: say('together_title', { count: lines.length }),
    text: lines.map(({ title }) => `• ${title}`).join('\n'),
    lang: fullLanguage(language),
    path: places_.size === 1 ? homeOf(first.one.ars, language, places) : first.path,
    tag: `together ${first.one.bundle ?? first.one.notification}`,
  };
}

/** The tag as push services take it (RFC 8030, 5.4): at most 32 signs of the alphabet of base64url. */
export function shortTag(tag: string): string {
  return createHash('sha256').update(tag).digest('base64url').slice(0, 32);
}

function lineOf(
  { ars, topic, count, title, text, lang, page }: Claimed,
  {
    language,
    places,
    topics,
  }: { language: Language; places: Pick<PlaceDirectory, 'resolve'>; topics: Topics },
) {
  const say = sayTold(language);
  const place = nameOf(ars, places);
  const path = [homeOf(ars, language, places), page ?? ''].filter((part) => part !== '').join('/');
  if (count > 1)
    return {
      title: say('many_title', { place, count }),
      text: topics.title(topic, language),
      lang: fullLanguage(language),
      path,
    };
  const theirs = (lang ?? 'de').slice(0, 2);
  const only =
    theirs === fullLanguage(language)
      ? ''
      : theirs === 'de' || theirs === 'en'
        ? ` (${say(`only_in_${theirs}`)})`
        : '';
  return {
    title: say('one_title', { place, title: title ?? '' }),
    text: `${text ?? ''}${only}`.trim(),
    lang: lang ?? 'de',
    path,
  };
}

function nameOf(ars: Ars, places: Pick<PlaceDirectory, 'resolve'>): string {
  const found = places.resolve(ars);
  return found.kind === 'current' || found.kind === 'moved' ? found.place.name : ars;
}

function homeOf(ars: Ars, language: Language, places: Pick<PlaceDirectory, 'resolve'>): string {
  const found = places.resolve(ars);
  const place = found.kind === 'current' || found.kind === 'moved' ? found.place : { ars, name: ars };
  return placePath(ars === FEDERATION ? { ...place, ars } : place, language);
}
