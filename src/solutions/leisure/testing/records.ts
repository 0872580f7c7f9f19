/** Events and places for tests: complete, and different only where the test says so. */
import type { EventOccurrence, EventRecord, PlaceRecord } from '../model.ts';

export function anEvent(own: Partial<EventRecord> = {}): EventRecord {
  return {
    title: 'Konzert im Park',
    description: [{ type: 'paragraph', text: 'Mit dem Blasorchester.' }],
    category: 'music',
    place: { name: 'Stadtgarten', address: 'Venloer Straße 40, 50672 Köln' },
    point: { lon: 6.94, lat: 50.943 },
    organiser: 'Musikverein',
    price: null,
    free: 'unknown',
    family: 'unknown',
    barrierFree: 'unknown',
    indoors: 'unknown',
    url: 'https://example.org/konzert',
    status: 'scheduled',
    occurrences: [aDate('2026-11-24T18:30:00Z', '2026-11-24T20:00:00Z')],
    isCut: false,
    ...own,
  };
}

export function aDate(
  start: string,
  end: string | null = null,
  own: Partial<Pick<EventOccurrence, 'status' | 'title' | 'location'>> = {},
): EventOccurrence {
  return { key: start, status: 'scheduled', allDay: false, start, end, zone: 'Europe/Berlin', ...own };
}

export function aDay(firstDay: string, lastDay = firstDay): EventOccurrence {
  return { key: firstDay, status: 'scheduled', allDay: true, firstDay, lastDay };
}

export function aPlace(own: Partial<PlaceRecord> = {}): PlaceRecord {
  return {
    name: 'Museum Ludwig',
    category: 'museum',
    kind: null,
    point: { lon: 6.96, lat: 50.941 },
    address: 'Heinrich-Böll-Platz 1, 50667 Köln',
    description: [],
    openingHours: 'Tu-Su 10:00-18:00',
    wheelchair: 'yes',
    free: 'unknown',
    website: 'https://museum.example.org/',
    phone: '+49 221 1234',
    ...own,
  };
}
