/** An own lot as its owner sees it. */

import { placeFilePath } from '../../../kernel/files/place-file-routes.ts';
import type { Language } from '../../../kernel/i18n/language.ts';
import { fullNameOf } from '../../../kernel/places/full-name.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { instantOf, minuteOf } from '../book/minutes.ts';
import { PAGES, PATH } from '../paths.ts';
import { settingsOf } from '../settings.ts';
import { isLookedAt } from '../zones/waits.ts';
import { zonesById } from '../zones/zone-store.ts';
import { bookedBays, sumOf } from './ahead-store.ts';
import { blur } from './blur.ts';
import { isThere } from './change-bays.ts';
import { DAY } from './day-clock.ts';
import { landHolidays } from './land-holidays.ts';
import type { Bay, Lot } from './lot.ts';
import { mayDo } from './lot-steps.ts';
import { baysOf } from './lot-store.ts';
import type { OwnLot, OwnLotLine } from './lots-api.ts';
import { openSpans } from './open-spans.ts';
import { ownerIsKnown } from './owner-is-known.ts';
import { whatIsMissing } from './what-is-missing.ts';
import { windowNotes } from './window-notes.ts';
import { exceptionInWords, windowNoteInWords, windowsInWords } from './windows-in-words.ts';

const DAYS_SHOWN = 14;

export function lineOf(
  lot: Lot,
  bays: readonly Bay[],
  { language, isOwnerKnown, ahead }: { language: Language; isOwnerKnown: boolean; ahead: number },
  kernel: Kernel,
): OwnLotLine {
  const { id, ars, number, kind, state, record, verdict, changedAt, version } = lot;
  const { title, street, houseNumber } = record;
  const here = kernel.places.resolve(ars);
  return {
    ...{ id, ars, number, kind, state, title, street, houseNumber, verdict, changedAt, version },
    ...{ ahead, isLookedAt: isLookedAt(lot) },
    place: here.kind === 'current' || here.kind === 'moved' ? fullNameOf(here.place) : ars,
    bays: bays.filter(isThere).length,
    missing: whatIsMissing(lot, bays, { limits: settingsOf(lot, kernel), language, isOwnerKnown }),
  };
}

export async function viewOf(lot: Lot, language: Language, kernel: Kernel): Promise<OwnLot> {
  const bays = await baysOf(kernel.db, [lot]);
  const booked = await bookedBays(kernel.db, lot);
  const how = { language, isOwnerKnown: await ownerIsKnown(kernel, lot.owner), ahead: sumOf(booked) };
  const [zone] = lot.zone === null ? [] : await zonesById(kernel.db, [lot.zone]);
  const { ars, lon, lat, record, declaredAt, checkedAt, decision, decidedAt, answer } = lot;
  const { mostHour, mostNight, mostDay, mostMonth } = settingsOf(lot, kernel);
  const now = minuteOf(kernel.clock.now());
  const open = openSpans(record, { from: now, until: now + DAYS_SHOWN * DAY }, landHolidays(ars));
  return {
    ...lineOf(lot, bays, how, kernel),
    ...{ lon, lat, record, declaredAt, checkedAt, decision, decidedAt, answer },
    bayList: bays.filter(isThere).map(({ id, position, state, blockedUntil, record: bay }) => ({
      ...{ id, position, state, blockedUntil, ahead: booked.get(id) ?? 0, record: bay },
    })),
    zone:
      zone === undefined
        ? null
        : {
            ...{ name: zone.record.name, area: zone.record.area },
            ...{ authority: zone.record.authority, link: zone.record.link },
          },
    windows: windowsInWords(record.windows, language),
    windowNotes: windowNotes(record.windows).map((note) => windowNoteInWords(note, language)),
    exceptionWords: record.exceptions.map((one) => exceptionInWords(one, language)),
    open: open.map(({ from, until }) => ({ from: instantOf(from), until: instantOf(until) })),
    photoList: record.photos.map((id) => ({ id, path: placeFilePath(ars, id) })),
    limits: { hour: mostHour, night: mostNight, day: mostDay, month: mostMonth },
    page: `${PATH}/${PAGES.lot}/${lot.id}`,
    shown: blur(lot),
    may: mayDo(lot),
  };
}
