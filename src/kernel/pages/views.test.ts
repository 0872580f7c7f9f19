import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createEpochs } from '../bundle/epochs.ts';
import { createBundleService } from '../bundle/service.ts';
import { createPlaceMaps } from '../map/place-maps.ts';
import { loadDirectory } from '../places/load-directory.ts';
import { openTestPlaces, type TestPlaces } from '../places/test-places.ts';
import { createRegistry } from '../registry.ts';
import { testKernel } from '../test-kernel.ts';
import { createViews, type ViewMaker } from './views.ts';

const KOELN = '053150000000';
const [OLD_KOELN, OLD_NOWHERE, DIVIDED] = ['053150000991', '053150000992', '053150000993'];

let house: TestPlaces;
let views: ViewMaker;
beforeAll(async () => {
  house = await openTestPlaces();
  const { db } = house;
  for (const [ars, name] of [
    [OLD_KOELN, 'Köln'],
    [OLD_NOWHERE, 'Altort an der Nirgend'],
    [DIVIDED, 'Großort'],
  ]) {
    await sql`insert into kernel.place (ars, name, official_name, kind, levels, parent, selectable, valid_to, attribution)
      select ${ars}, ${name}, ${name}, kind, '{municipality}', parent, true, '2020-12-31', attribution
      from kernel.place where ars = ${KOELN}`.execute(db);
  }
  await sql`insert into kernel.place_change (import, from_ars, to_ars, kind, share, evidence)
    select id, ${DIVIDED}, part, 'split', share, 'table'
    from kernel.place_import, (values ('053140000000', 0.3), (${KOELN}, 0.7)) as parts (part, share)`.execute(
    db,
  );
  const places = await loadDirectory(db);
  const kernel = testKernel({ db, places });
  const log = { warn: () => undefined };
  const registry = createRegistry([]);
  views = createViews({
    kernel,
    registry,
    map: { maps: createPlaceMaps({ registry, kernel, epochs: createEpochs(), log }), base: null },
    bundles: createBundleService({ registry, kernel, epochs: createEpochs(), log }),
    log,
  });
});
afterAll(() => house.close());

describe('an address of a municipality of former times', () => {
  it('whose fate is unknown offers the place that has its name today', () => {
    expect(views.choice(OLD_KOELN, 'en')).toMatchObject({
      reason: 'retired',
      name: 'Köln',
      places: [{ ars: KOELN, link: `/en/${KOELN}-koeln` }],
    });
  });

  it('whose name nobody has today says that nothing is known, and guesses nothing', () => {
    expect(views.choice(OLD_NOWHERE, 'de')).toMatchObject({ reason: 'retired', places: [] });
  });

  it('that was divided asks which part is meant, the largest first', () => {
    const view = views.choice(DIVIDED, 'de');
    expect(view).toMatchObject({ reason: 'split', places: [{ name: 'Köln' }, { name: 'Bonn' }] });
  });
});
