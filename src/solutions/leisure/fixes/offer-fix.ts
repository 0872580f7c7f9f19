/** A record as a desk sees it before it confirms something, and what it can confirm. Pure. */
import type { FixOffer } from '../../../kernel/corrections/fixes/fix.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import type { FactRow } from '../../../kernel/solution.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { dateRow } from '../intakes/date-row.ts';
import type { EventRecord, PlaceRecord } from '../model.ts';
import { placeName } from '../rows.ts';
import { type Say, sayIn } from '../texts.ts';
import { daysOf, whenInWords } from '../when.ts';
import type { ChoiceId } from './choices.ts';
import type { FixKind } from './fix-model.ts';

/** Which kind a choice of a visitor leads to. */
const KIND_OF = {
  off: 'cancelled',
  moved: 'moved',
  closed: 'closed',
  relocated: 'relocated',
  hours: 'hours',
} as const satisfies Partial<Record<ChoiceId, FixKind>>;

interface Ask {
  choice: string | null;
  language: Language;
  now: Temporal.Instant;
  today: Temporal.PlainDate;
}

/** Dates that are named. */
const MOST_DATES = 5;

export function offerForEvent(record: EventRecord, ask: Ask): FixOffer {
  const { language, now, today } = ask;
  const say = sayIn(language);
  const next = record.occurrences.filter(
    (one) => Temporal.Instant.compare(dateRow(one, record.status).until, now) > 0,
  );
  const first = next[0] ?? record.occurrences.at(-1);
  const day = first === undefined ? null : daysOf(first).first.toString();
  const row = rowsIn(say);
  return {
    rows: [
      ...row(
        'row_when',
        next
          .slice(0, MOST_DATES)
          .map((one) => whenInWords(one, language, today))
          .join('; '),
      ),
      ...row('form_status', say(`form_status_${record.status}`)),
      ...row(
        'row_where',
        [record.place.name, record.place.address].filter((part) => part !== null).join(', '),
        true,
      ),
      ...row('row_price', record.price, true),
      ...row('row_organiser', record.organiser, true),
    ],
    kinds: ordered(ask.choice, [
      { kind: 'cancelled', initial: { which: record.isCut || next.length > 1 ? 'day' : 'all', day } },
      {
        kind: 'moved',
        initial: { ...(day !== null && { day }), start: null, end: null, place: '', address: '' },
      },
      { kind: 'words', initial: { text: '' } },
    ]),
  };
}

export function offerForPlace(record: PlaceRecord, ask: Ask): FixOffer {
  const say = sayIn(ask.language);
  const row = rowsIn(say);
  return {
    rows: [
      ...row('form_name', placeName(record, say), true),
      ...row('row_address', record.address, true),
      ...row('hours_heading', record.openingHours, true),
      ...row('row_phone', record.phone),
      ...row('row_website', record.website),
    ],
    kinds: ordered(ask.choice, [
      { kind: 'closed', initial: { reopens: null } },
      { kind: 'relocated', initial: { address: '', point: null } },
      { kind: 'hours', initial: { openingHours: record.openingHours ?? '' } },
      { kind: 'details', initial: { text: '' } },
    ]),
  };
}

function ordered(choice: string | null, kinds: FixOffer['kinds']): FixOffer['kinds'] {
  const likely = Object.entries(KIND_OF).find(([id]) => id === choice)?.[1];
  const isLikely = ({ kind }: { kind: string }) => Number(kind === likely);
  return kinds.toSorted((one, other) => isLikely(other) - isLikely(one));
}

function rowsIn(say: Say) {
  return (key: Parameters<Say>[0], value: string | null, isTheirs = false): FactRow[] =>
    value === null || value === ''
      ? []
      : [{ label: say(key), value, ...(isTheirs && { lang: FEED_LANGUAGE }) }];
}
