import { ZONE } from '../../../../kernel/clock.ts';
import type { PlaceDirectory } from '../../../../kernel/places/directory.ts';
import { metresPerDegree } from '../../../../kernel/places/metres.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import { pointInside } from '../../../../kernel/sources/sample/point-inside.ts';
import { type SeededRandom, seededRandom } from '../../../../kernel/sources/sample/seeded-random.ts';
import type { FeedLot } from '../../lots/feed-lot.ts';
import { landHolidays } from '../../lots/land-holidays.ts';
import { openSpans } from '../../lots/open-spans.ts';
import { type BayRecord, LOT_KINDS, type LotKind, type LotRecord } from '../../model.ts';
import { instantOf } from '../berlin-clock.ts';
import { type Ground, INNER_CITY } from './inner-city.ts';
import { type BusyDay, busyDay, busyOn } from './sample-busy.ts';
import { SAMPLE_KINDS } from './sample-kinds.ts';

/** An invented lot; the same key is the same lot on every day. */
export interface SampleLot extends FeedLot {
  key: string;
}

type Counts = Readonly<Partial<Record<LotKind, number>>>;

const KOELN = '053150000000';
/** How many lots of each kind outside of Köln, which is to look alive. */
const COUNTS: Readonly<Record<string, Counts>> = {
  '053140000000': { supermarket: 3, company: 2, parish: 1, town: 1, garage: 1, drive: 2 },
};
/** Some lots are known to all, some are nearly empty: a search shows both. */
const CROWDS = [0.25, 0.5, 0.8, 1.1] as const;
const FEW: Counts = { supermarket: 1, parish: 1, town: 1, drive: 1 };

const DAYS = 8;
/** Most stays that a record holds. */
const MOST_BUSY = 500;
/** The inner city: most lots are within so many metres of the middle. */
const INNER = 900;

/** Invented lots of a municipality, with stays for a week from a day on. */
export function sampleLots(
  place: Place,
  from: Temporal.PlainDate,
  places: Pick<PlaceDirectory, 'locate'>,
): SampleLot[] {
  const days = Array.from({ length: DAYS + 1 }, (_, day) => busyDay(from.add({ days: day - 1 })));
  const at = { place, from, places, days };
  if (place.ars === KOELN)
    return LOT_KINDS.flatMap((kind) =>
      INNER_CITY[kind].map((ground, index) => lotOf(kind, index + 1, { ...at, ground })),
    );
  const counts = COUNTS[place.ars] ?? FEW;
  return LOT_KINDS.flatMap((kind) =>
    Array.from({ length: counts[kind] ?? 0 }, (_, index) => lotOf(kind, index + 1, at)),
  );
}

function lotOf(
  kind: LotKind,
  number: number,
  at: {
    place: Place;
    from: Temporal.PlainDate;
    places: Pick<PlaceDirectory, 'locate'>;
    days: readonly BusyDay[];
    /** Where it stands; else somewhere near the middle. */
    ground?: Ground;
  },
): SampleLot {
  const key = `${kind}-${number}`;
  const seed = `${at.place.ars} lot ${key}`;
  const random = seededRandom(seed);
  const { ground } = at;
  const point =
    ground === undefined ? innerPoint(at.place, at.places, random) : { lon: ground.lon, lat: ground.lat };
  const template = SAMPLE_KINDS[kind];
  const bays = Array.from({ length: random.whole(...template.bays) }, (_, index) =>
    bayOf(index, template.bay, random),
  );
  const crowd = random.pick(CROWDS);
  const record: LotRecord = {
    ...{ title: `${template.title} ${ground?.street ?? number}`, about: template.about },
    ...{ street: 'Beispielstraße', houseNumber: String(random.whole(1, 120)), hint: '' },
    access: { kind: random.pick(template.access), text: '', operator: null },
    ...{ windows: [...template.windows], exceptions: [], notice: template.notice },
    ...{ longest: template.longest, pause: random.pick([0, 0, 15]), price: template.price(random) },
    ...{ photos: [], isPublicTraffic: kind === 'supermarket', phone: '', business: template.business },
    winter: '',
  };
  const range = {
    from: at.from.subtract({ days: 1 }).toZonedDateTime(ZONE).epochMilliseconds / 60_000,
    until: at.from.add({ days: DAYS }).toZonedDateTime(ZONE).epochMilliseconds / 60_000,
  };
  const open = openSpans(record, range, landHolidays(at.place.ars));
  const busy = at.days.flatMap((day) =>
    bays.flatMap((_, bay) =>
      busyOn(`${seed} ${bay}`, day, { open, crowd }).map((stay) => ({ bay, ...stay })),
    ),
  );
  const exampleBusy = busy
    .slice(0, MOST_BUSY)
    .map((stay) => ({ bay: stay.bay, from: instantOf(stay.from), until: instantOf(stay.until) }));
  return { key, kind, ...point, record: { ...record, exampleBusy }, bays };
}

function bayOf(index: number, of: Partial<BayRecord>, random: SeededRandom): BayRecord {
  // The first one of a larger lot is for wheelchairs, the second has a charger now and then.
  const isWide = index === 0 && random.next() < 0.6;
  const charges = index === 1 && random.next() < 0.4;
  return {
    ...{ label: String(index + 1), length: random.pick([480, 500, 520]), width: isWide ? 350 : 240 },
    ...{ height: null, surface: 'asphalt', isRoofed: false, charging: charges ? 11 : null },
    ...{ isStepFree: isWide || random.next() < 0.5, isWide, isRequired: false, ...of },
  };
}

/** Near the middle, inside the place. */
function innerPoint(
  place: Place,
  places: Pick<PlaceDirectory, 'locate'>,
  random: SeededRandom,
): { lon: number; lat: number } {
  if (place.centre === null) return pointInside(place, places, random);
  const [lon, lat] = place.centre;
  const [x, y] = metresPerDegree(lat);
  for (let tries = 0; tries < 50; tries += 1) {
    const far = INNER * Math.sqrt(random.next()) * (random.next() < 0.8 ? 1 : 2);
    const angle = 2 * Math.PI * random.next();
    const point = {
      lon: Math.round((lon + (far * Math.cos(angle)) / x) * 1e5) / 1e5,
      lat: Math.round((lat + (far * Math.sin(angle)) / y) * 1e5) / 1e5,
    };
    if (places.locate(point.lon, point.lat)?.place.ars === place.ars) return point;
  }
  return pointInside(place, places, random);
}
