/** What is missing in the districts and streets of a place's own sources: for its desk, mended where they come from. */
import { civilDate } from '../../../kernel/clock.ts';
import type { Gap, GapFinder } from '../../../kernel/gaps/gap.ts';
import type { Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { conflictsOf } from '../address/conflicts.ts';
import { FRACTIONS } from '../fractions.ts';
import { PATH } from '../paths.ts';
import { sayIn } from '../texts.ts';
import { endsSoon } from './districts.ts';
import type { DistrictLine } from './districts-api.ts';
import { partedStreets, type StreetAtDesk, streetsWithoutDays } from './gap-store.ts';
import { ownDistricts } from './own-districts.ts';

export const gapFinder: GapFinder = {
  kinds: ['no_days', 'no_district', 'two_districts', 'no_streets', 'days_end', 'rest_day'],
  find,
};

const MOST = { streets: 2_000, parts: 20_000, conflicts: 500 };

async function find({ place, language }: PlaceRequest, kernel: Kernel): Promise<Gap[]> {
  const { db, places, sources, clock } = kernel;
  const keys = [...places.keys(place.ars)];
  const without = sourcesLeftOut('no', sources);
  const now = clock.now();
  const today = civilDate(now);
  const say = sayIn(language);
  const districts = (await ownDistricts(place, kernel)).filter(({ example }) => example !== true);
  const from = today.toString();
  const lonely = await streetsWithoutDays(keys, db, { from, without, limit: MOST.streets });
  const parted = await partedStreets(keys, db, { without, limit: MOST.parts });
  const sourceOf = (id: string) => {
    const info = sources.info(id, null, now);
    return { source: info?.name ?? null, maintained: info?.url ?? null };
  };
  const ofDistrict = (
    kind: string,
    { slug, name, sources: names }: DistrictLine,
    at: string | null,
  ): Gap => ({
    ...{ kind, key: slug, title: name === '' ? say('desk_whole_unit') : name, at },
    ...(name !== '' && { lang: 'de' }),
    ...{ page: `${PATH}/bezirk/${slug}`, maintained: null, source: names[0] ?? null },
  });
  const conflicts = conflictsOf(
    parted.map(readParts),
    ({ ars, provider, street, locality }) => `${ars} ${provider} ${street} ${locality}`,
    MOST.conflicts,
  );
  return [
    ...lonely.map(
      (one): Gap => ({
        ...{ kind: one.district === '' ? 'no_district' : 'no_days', key: one.id, at: null, page: '' },
        ...{ title: one.district === '' ? nameOf(one) : `${nameOf(one)}: ${one.district}`, lang: 'de' },
        ...sourceOf(one.source),
      }),
    ),
    ...conflicts.map(
      ({ a, b }): Gap => ({
        ...{ kind: 'two_districts', key: `${a.id} ${b.id}`, at: null, page: '', lang: 'de' },
        title: `${nameOf(a)}: ${a.district} / ${b.district}`,
        ...sourceOf(a.source),
      }),
    ),
    ...districts.flatMap((one) => [
      ...(one.findings.includes('no-streets') ? [ofDistrict('no_streets', one, null)] : []),
      ...one.bins
        .filter((bin) => endsSoon(bin, today))
        .map((bin): Gap => {
          const gap = ofDistrict('days_end', one, bin.last);
          return { ...gap, key: `${one.slug} ${bin.key}`, title: `${gap.title}: ${bin.name}` };
        }),
      ...(one.findings.includes('rest-day') ? [ofDistrict('rest_day', one, null)] : []),
    ]),
  ];
}

function nameOf({ street, locality }: Pick<StreetAtDesk, 'street' | 'locality'>): string {
  return locality === null ? street : `${street} (${locality})`;
}

/** Fractions as they are known today; one that no program knows any more says nothing. */
function readParts(one: StreetAtDesk) {
  return { ...one, fractions: FRACTIONS.filter((fraction) => one.fractions.includes(fraction)) };
}
