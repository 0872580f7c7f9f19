import type { PlaceDirectory } from '../../kernel/places/directory.ts';
import type { Place } from '../../kernel/places/place.ts';
import type { SampleRecords } from '../../kernel/solution.ts';
import { pointInside } from '../../kernel/sources/sample/point-inside.ts';
import { seededRandom } from '../../kernel/sources/sample/seeded-random.ts';
import {
  type OfficeRecord,
  officeRecordSchema,
  type ServiceRecord,
  serviceRecordSchema,
} from './feeds/records.ts';
import townHall from './sample/town-hall.json' with { type: 'json' };

/**
 * An invented town hall: services and the offices that give them. They carry no key of any official catalogue, so that
 * none of them takes the place of what is true. The day does not matter.
 */
export function sample(place: Place, _from: Temporal.PlainDate, places: PlaceDirectory): SampleRecords[] {
  const records = (all: readonly { key: string }[]) =>
    all.map((record) => ({ key: record.key, ars: place.ars, record }));
  return [
    { intake: 'services', records: records(townHall.services.map((one) => serviceOf(one, place))) },
    { intake: 'offices', records: records(townHall.offices.map((one) => officeOf(one, place, places))) },
  ];
}

function serviceOf(one: (typeof townHall.services)[number], place: Place): ServiceRecord {
  return serviceRecordSchema.parse({
    ...common(place, one),
    about: paragraphs([one.about]),
    keywords: one.keywords,
    leika: [],
    authorities: [{ name: `Beispielverwaltung ${place.name}`, url: null }],
    offices: one.offices.map((key) => ({
      key,
      appointmentUrl: null,
      hasAppointments: one.appointments,
      hint: [],
    })),
    fees: paragraphs([one.fees]),
    durationMinutes: one.duration,
    processingTime: paragraphs([one.processing]),
    online:
      one.online === null
        ? null
        : { text: 'Beispielantrag ohne Wirkung', href: `https://example.org/${one.online}` },
    documents: one.documents.map((text) => ({ text, about: [], url: null })),
    conditions: [],
    legal: [],
    links: [],
  });
}

function officeOf(
  one: (typeof townHall.offices)[number],
  place: Place,
  places: Pick<PlaceDirectory, 'locate'>,
): OfficeRecord {
  return officeRecordSchema.parse({
    ...common(place, one),
    ...{ officialName: null, otherNames: [], organisation: `Beispielverwaltung ${place.name}`, unit: null },
    address: { street: one.street, postcode: null, town: place.name, hint: null },
    point: pointInside(place, places, seededRandom(`${place.ars} ${one.key}`)),
    contact: { phone: null, fax: null, email: one.email, url: null },
    hours: paragraphs(one.hours),
    accessibility: paragraphs([one.accessibility]),
    services: townHall.services.filter(({ offices }) => offices.includes(one.key)).map(({ key }) => key),
    hiddenServices: [],
  });
}

function common(place: Place, { key, name }: { key: string; name: string }) {
  return {
    ...{ ownerArs: place.ars, family: 'sample', key, name, language: 'de' },
    ...{ isPublic: true, url: null, changedAt: null },
  };
}

/** Texts without the empty ones: what is not said stays unsaid. */
function paragraphs(texts: readonly string[]) {
  return texts.filter((text) => text !== '').map((text) => ({ type: 'paragraph' as const, text }));
}
