import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Place } from '../../../kernel/places/place.ts';
import type { SampleRecords } from '../../../kernel/solution.ts';
import { pointInside } from '../../../kernel/sources/sample/point-inside.ts';
import { seededRandom } from '../../../kernel/sources/sample/seeded-random.ts';
import type { Fraction } from '../fractions.ts';
import { type PointKind, type PointRecord, pointSchema } from './point-model.ts';

interface Template {
  key: string;
  name: string | null;
  kind: PointKind;
  fractions: readonly Fraction[];
  takes?: readonly string[];
  openingHours?: string;
}

const CENTRE: readonly Fraction[] = [
  'metal',
  'wood',
  'electronic',
  'bulky',
  'green',
  'paper',
  'recycling-centre',
];

/** Invented, and recognisable as such. */
const TEMPLATES: readonly Template[] = [
  {
    ...{ key: 'centre', name: 'Beispiel-Recyclinghof', kind: 'centre', fractions: CENTRE },
    ...{ takes: ['Korken', 'Bauschutt'], openingHours: 'Tu-Fr 10:00-18:00; Sa 09:00-14:00; PH off' },
  },
  {
    ...{ key: 'hazardous', name: 'Beispiel-Schadstoffannahme', kind: 'other', fractions: ['hazardous'] },
    ...{ takes: ['Batterien', 'Altöl'], openingHours: 'Th 14:00-18:00; PH off' },
  },
  { key: 'glass-1', name: null, kind: 'container', fractions: ['glass', 'paper'] },
  { key: 'glass-2', name: null, kind: 'container', fractions: ['glass'] },
  { key: 'clothes', name: null, kind: 'container', fractions: ['textiles'] },
];

/** Collection points of a municipality for trying out; the same key stands at the same point on every day. */
export function samplePoints(place: Place, places: Pick<PlaceDirectory, 'locate'>): SampleRecords {
  const records = TEMPLATES.map(({ key, ...template }) => {
    const random = seededRandom(`${place.ars} waste point ${key}`);
    const record: PointRecord = pointSchema.parse({
      ...{ takes: [], openingHours: null, ...template },
      point: pointInside(place, places, random),
      address: `Beispielstraße ${random.whole(1, 90)}, ${place.name}`,
      operator: null,
      wheelchair: random.pick(['yes', 'limited', 'unknown']),
      ...{ note: null, website: null, phone: null },
    });
    return { key, ars: place.ars, record };
  });
  return { intake: 'points', records };
}
