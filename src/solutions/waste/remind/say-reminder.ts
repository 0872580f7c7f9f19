import { ZONE } from '../../../kernel/clock.ts';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import type { Collection } from '../model.ts';
import { sayIn } from '../texts.ts';
import { binsInWords, binWords } from './bin-words.ts';
import { sayReason } from './say-reason.ts';
import { shortDay } from './short-day.ts';
import type { Saying } from './together.ts';

/** What a reminder is about: at least one bin that is collected on the day. */
export interface Reminded {
  day: Temporal.PlainDate;
  today: Temporal.PlainDate;
  until: Temporal.Instant;
  slugs: readonly string[];
  collections: readonly Pick<
    Collection,
    'bin' | 'district' | 'planned' | 'state' | 'window' | 'stop' | 'reason'
  >[];
}

/** "Morgen, Fr 27. November: Restmüll und Papier", with what is to be known beside it. */
export function sayReminder({ day, today, until, slugs, collections }: Reminded, language: Language): Saying {
  const say = sayIn(language);
  const when = Temporal.PlainDate.compare(day, today) > 0 ? 'tomorrow' : 'today';
  const bins = collections.map(({ bin }) => bin);
  const districts = [...new Set(collections.map(({ district }) => district))].filter((one) => one !== '');
  const notes = collections.flatMap((one) => notesOf(one, language));
  return {
    title: say(`remind_${when}`, { day: shortDay(day, language), bins: binsInWords(bins, language) }),
    text: [...new Set([...notes, ...districts])].join(' · ') || say('remind_put_out'),
    lang: fullLanguage(language),
    tag: `${day} ${slugs.join('+')}`,
    until: endOf(day, until, collections),
    pace: 'exact',
  };
}

/** Where a truck stops, at which hours, and why it is another day than usual. */
function notesOf(one: Reminded['collections'][number], language: Language): string[] {
  const say = sayIn(language);
  const bin = binWords(one.bin, language);
  const { window, stop, state, reason } = one;
  const where = stop === null ? null : [stop.name, stop.address].filter((part) => part).join(', ');
  const hours = window === null ? null : say('remind_hours', { ...window });
  const place = [hours, where].filter((part) => part !== null && part !== '').join(', ');
  return [
    ...(place === '' ? [] : [`${bin}: ${place}`]),
    ...(state !== 'shifted' || one.planned === ''
      ? []
      : [
          say('remind_instead', {
            bin,
            day: shortDay(Temporal.PlainDate.from(one.planned), language),
            reason: sayReason(reason, language),
          }).trim(),
        ]),
  ];
}

/** Never after the last hours in which something is collected, where those are known. */
function endOf(day: Temporal.PlainDate, until: Temporal.Instant, all: Reminded['collections']): string {
  const ends = all.map(({ window }) =>
    window === null ? until : day.toZonedDateTime({ timeZone: ZONE, plainTime: window.until }).toInstant(),
  );
  const last = ends.reduce((a, b) => (Temporal.Instant.compare(a, b) > 0 ? a : b), ends[0] ?? until);
  return (Temporal.Instant.compare(last, until) < 0 ? last : until).toString();
}
