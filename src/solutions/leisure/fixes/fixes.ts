/** The room `fixes` of leisure: what desks put right in events and places. */
import type { Kysely } from 'kysely';
import { civilDate } from '../../../kernel/clock.ts';
import type { Fixes } from '../../../kernel/corrections/fixes/fix.ts';
import { FEED_LANGUAGE } from '../../../kernel/sources/feed-language.ts';
import { dateRow } from '../intakes/date-row.ts';
import type { EventRecord } from '../model.ts';
import { eventPath, placePath } from '../paths.ts';
import { placeName } from '../rows.ts';
import { sayIn } from '../texts.ts';
import { fixForms } from './fix-forms.ts';
import { type Fix, type FixKind, slotOf } from './fix-model.ts';
import { eventFixOf, placeFixOf } from './fix-of-form.ts';
import { addFix, fixesAt, keepFix, takeBackFix } from './fix-store.ts';
import { fixInWords, wasInWords } from './fix-words.ts';
import { offerForEvent, offerForPlace } from './offer-fix.ts';
import { judgeFixes } from './put-fixes.ts';
import { type FixedRecord, fixedRecordOf } from './record-store.ts';
import { showFixed } from './show-fixed.ts';

type Db = Kysely<unknown>;

/** A fix of something that has no end of its own. */
const LONGEST_DAYS = 365;

export const fixes: Fixes = {
  kinds: fixForms,

  async offer({ keys, record, choice, language }, { db, clock }) {
    const found = isId(record) ? await fixedRecordOf(db, keys, record) : null;
    if (found === null) return null;
    const now = clock.now();
    const ask = { choice, language, now, today: civilDate(now) };
    return found.what === 'event' ? offerForEvent(found.record, ask) : offerForPlace(found.record, ask);
  },

  async confirm({ keys, record, id, kind, form, unit, now }, trx) {
    const found = isId(record) ? await fixedRecordOf(trx, keys, record) : null;
    if (found === null) return { path: '', text: 'fix_fault_gone' };
    const wanted = found.what === 'event' ? eventFixOf(kind, form, found.record) : placeFixOf(kind, form);
    if (wanted === null) return { path: '', text: 'fix_fault_gone' };
    if ('fault' in wanted) return wanted.fault;
    const { fix } = wanted;
    const end = found.what === 'event' ? endOf(fix, found.record) : null;
    await addFix(trx, {
      ...{ ars: found.ars, id, unit, record: found.id, about: aboutOf(found), slot: slotOf(fix), fix, now },
      until: end === null || Temporal.Instant.compare(end, now) <= 0 ? daysAfter(now, LONGEST_DAYS) : end,
    });
    await renew(trx, keys, found.id);
    return null;
  },

  async at({ keys, record, language }, { db, clock }) {
    if (record !== null && !isId(record)) return [];
    const words = { language, today: civilDate(clock.now()) };
    return (await fixesAt(db, keys, record)).map((one) => {
      const said = { fix: one.fix, was: one.was ?? {} };
      return {
        ...{ id: one.id, kind: one.fix.kind, about: one.about, aboutLang: FEED_LANGUAGE },
        ...{ says: fixInWords(said, words), was: wasInWords(said, words), isAsked: one.state === 'asked' },
        page: OF_EVENTS.has(one.fix.kind) ? eventPath(one.record) : placePath(one.record),
        ...{ confirmedAt: one.confirmedAt, until: one.until },
      };
    });
  },

  async takeBack({ keys, id, now }, trx) {
    const record = await takeBackFix(trx, keys, id, now);
    if (record !== null) await renew(trx, keys, record);
    return record !== null;
  },

  async keep({ keys, id }, trx) {
    const record = await keepFix(trx, keys, id);
    if (record !== null) await renew(trx, keys, record);
    return record !== null;
  },
};

const OF_EVENTS: ReadonlySet<FixKind> = new Set(['cancelled', 'moved', 'words']);

/** What is shown, with what counts by now. */
async function renew(trx: Db, keys: ReadonlySet<string>, record: string): Promise<void> {
  const found = await fixedRecordOf(trx, keys, record);
  if (found?.what === 'place') await judgeFixes(trx, [found]);
  else await showFixed(trx, [record]);
}

function aboutOf(found: FixedRecord): string {
  return found.what === 'event' ? found.record.title : placeName(found.record, sayIn('de'));
}

/** When the last date is over that it speaks of; null: nobody knows. */
function endOf(fix: Fix, record: EventRecord): Temporal.Instant | null {
  const keys = fix.kind === 'cancelled' || fix.kind === 'moved' ? fix.dates : null;
  if (keys === null && record.isCut) return null;
  const ends = record.occurrences
    .filter(({ key }) => keys?.includes(key) ?? true)
    .map((one) => Temporal.Instant.from(dateRow(one, record.status).until));
  if (fix.kind === 'moved' && fix.start !== null)
    ends.push(daysAfter(Temporal.Instant.from(fix.end ?? fix.start), 1));
  return ends.toSorted(Temporal.Instant.compare).at(-1) ?? null;
}

function daysAfter(instant: Temporal.Instant, days: number): Temporal.Instant {
  return instant.add({ hours: 24 * days });
}

function isId(record: string): boolean {
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(record);
}
