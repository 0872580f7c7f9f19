/** Any event and place that may be stored, for properties. */
import fc from 'fast-check';
import {
  ANSWERS,
  EVENT_CATEGORIES,
  type EventOccurrence,
  type EventRecord,
  PLACE_CATEGORIES,
  type PlaceRecord,
  WHEELCHAIR,
} from '../../model.ts';

/** One line as plain text, as mappings leave it: no markup, no white space at its ends. */
export const anyLine = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) =>
    text
      .replaceAll(/[^\p{L}\p{N}\-.! ]/gu, '')
      .replaceAll(/ +/g, ' ')
      .trim(),
  )
  .filter((text) => text !== '');

const point = fc.record({
  lon: fc.double({ min: 5.9, max: 15, noNaN: true }).map(toDegrees),
  lat: fc.double({ min: 47.3, max: 55, noNaN: true }).map(toDegrees),
});
const instant = fc
  .integer({ min: Date.UTC(2026, 11, 1) / 60_000, max: Date.UTC(2027, 10, 1) / 60_000 })
  .map((minutes) => Temporal.Instant.fromEpochMilliseconds(minutes * 60_000));

export const anyDate: fc.Arbitrary<EventOccurrence> = fc
  .record({ start: instant, minutes: fc.nat(12 * 60), days: fc.nat(3), allDay: fc.boolean() })
  .map(({ start, minutes, days, allDay }) => {
    const status = 'scheduled' as const;
    if (!allDay) {
      const end = minutes === 0 ? null : start.add({ minutes }).toString();
      return { key: start.toString(), status, allDay, start: start.toString(), end, zone: 'Europe/Berlin' };
    }
    const day = start.toZonedDateTimeISO('Europe/Berlin').toPlainDate();
    const [firstDay, lastDay] = [day.toString(), day.add({ days }).toString()];
    return { key: firstDay, status, allDay, firstDay, lastDay };
  });

const paragraphs = fc
  .array(anyLine, { maxLength: 3 })
  .map((lines) => lines.map((text) => ({ type: 'paragraph' as const, text })));

export const anyEvent: fc.Arbitrary<EventRecord> = fc
  .record({
    title: anyLine,
    description: paragraphs,
    category: fc.constantFrom(...EVENT_CATEGORIES),
    place: fc.record({ name: fc.option(anyLine), address: fc.option(anyLine) }),
    point: fc.option(point),
    organiser: fc.option(anyLine),
    price: fc.option(anyLine),
    free: fc.constantFrom(...ANSWERS),
    family: fc.constantFrom(...ANSWERS),
    barrierFree: fc.constantFrom(...ANSWERS),
    indoors: fc.constantFrom(...ANSWERS),
    url: fc.option(fc.webUrl()),
    status: fc.constantFrom('scheduled', 'cancelled', 'tentative'),
    dates: fc.uniqueArray(anyDate, { selector: ({ key }) => key, maxLength: 5 }),
    isCut: fc.boolean(),
    english: fc.option(fc.record({ title: anyLine, description: paragraphs })),
  })
  .map(({ dates, english, ...rest }) => ({
    ...rest,
    occurrences: dates.toSorted((a, b) => (a.key < b.key ? -1 : 1)),
    ...(english !== null && { translations: { en: english } }),
  }));

export const anyPlace: fc.Arbitrary<PlaceRecord> = fc
  .record({
    name: fc.option(anyLine),
    category: fc.constantFrom(...PLACE_CATEGORIES),
    kind: fc.option(anyLine),
    point,
    address: fc.option(anyLine),
    description: paragraphs,
    openingHours: fc.option(fc.constantFrom('Mo-Fr 10:00-18:00', '24/7', 'Tu-Sa 20:00-03:00; PH off')),
    wheelchair: fc.constantFrom(...WHEELCHAIR),
    free: fc.constantFrom(...ANSWERS),
    website: fc.option(fc.webUrl()),
    phone: fc.option(fc.constant('+49 221 1234')),
    access: fc.array(anyLine, { maxLength: 2 }),
  })
  .map((record) => record);

function toDegrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
