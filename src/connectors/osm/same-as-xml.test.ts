import { execFileSync } from 'node:child_process';
import { createReadStream, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import type { Connector } from '../../kernel/sources/connector.ts';
import type { OsmElement } from './model.ts';
import { osmPbf } from './osm-pbf.ts';
import { osmXml } from './osm-xml.ts';

const FILES = join(import.meta.dirname, '../../../../shared/data/osm');
const OSMIUM = '/usr/bin/osmium';
const isHere = existsSync(FILES) && existsSync(OSMIUM);
if (!isHere)
  console.log(
    'osm-pbf: the real files (../shared/data/osm) or osmium (Debian: osmium-tool) are not here, the comparison with XML is skipped.',
  );

const folder = mkdtempSync(join(tmpdir(), 'hierzulande-osm-'));
afterAll(() => rmSync(folder, { recursive: true }));

const horizon = {
  from: Temporal.Instant.from('2026-01-01T00:00:00Z'),
  until: Temporal.Instant.from('2027-01-01T00:00:00Z'),
};
/** Beside the usual ones, what brings many ways and relations. */
const KEYS = ['amenity', 'leisure', 'tourism', 'shop', 'highway', 'building', 'landuse', 'natural=wood'];

/** Values, faults and notes; where they stand differs by nature. */
async function itemsOf<Settings>(connector: Connector<OsmElement, Settings>, path: string, more = {}) {
  const settings = connector.settings.parse({ keys: KEYS, ...more });
  const stream = createReadStream(path);
  const bytes = path.endsWith('.gz') ? stream.pipe(createGunzip()) : stream;
  const items = [];
  for await (const { where: _, ...item } of connector.read(bytes, { settings, horizon })) items.push(item);
  return items;
}

function osmium(...parameters: string[]): string {
  const file = join(folder, `${parameters.join('-').replaceAll(/\W/g, '')}.file`);
  execFileSync(OSMIUM, [...parameters, '--output', file, '--overwrite', '--no-progress'], { stdio: 'pipe' });
  return file;
}

describe.runIf(isHere)('osmium makes of XML a PBF in which stands the same', () => {
  test.for([
    ['north-bayreuth.osm.gz', 4_000],
    ['berlin-siegessaeule.osm.gz', 300],
    ['bautzen.osm', 70],
    ['Laufamholzstrasse.osm.xml', 100],
  ] as const)('%s', { timeout: 60_000 }, async ([name, least]) => {
    const xml = join(FILES, name);
    const expected = await itemsOf(osmXml, xml);
    expect(expected.length).toBeGreaterThan(least);
    expect(new Set(expected.map((item) => item.kind === 'value' && item.value.type)).size).toBeGreaterThan(1);
    for (const format of [
      'pbf',
      'pbf,pbf_dense_nodes=false',
      'pbf,pbf_compression=none',
      'pbf,pbf_dense_nodes=false,pbf_compression=none',
    ]) {
      const pbf = osmium('cat', xml, '--output-format', format);
      expect(await itemsOf(osmPbf, pbf, { endsEarly: true }), format).toEqual(expected);
    }
  });

  test('without authors and times only the times are missing', async () => {
    const xml = join(FILES, 'berlin-siegessaeule.osm.gz');
    const pbf = osmium('cat', xml, '--output-format', 'pbf,add_metadata=false');
    const expected = (await itemsOf(osmXml, xml)).map((item) =>
      item.kind === 'value' ? { ...item, value: { ...item.value, changedAt: null } } : item,
    );
    expect(await itemsOf(osmPbf, pbf)).toEqual(expected);
  });

  test('with the places of nodes in the ways, and without the nodes, ways and relations lie where they lay', async () => {
    const xml = join(FILES, 'bautzen.osm');
    const pbf = osmium('add-locations-to-ways', xml, '--output-format', 'pbf');
    const ways = (items: Awaited<ReturnType<typeof itemsOf>>) =>
      items.filter((item) => item.kind === 'value' && item.value.type !== 'node');
    const expected = ways(await itemsOf(osmXml, xml));
    expect(expected.length).toBeGreaterThan(70);
    expect(ways(await itemsOf(osmPbf, pbf, { endsEarly: true }))).toEqual(expected);
  });

  test('packed by LZ4 it is refused with the name of the packing', async () => {
    const pbf = osmium('cat', join(FILES, 'bautzen.osm'), '--output-format', 'pbf,pbf_compression=lz4');
    await expect(itemsOf(osmPbf, pbf)).rejects.toThrow(/LZ4/);
  });

  test('with old versions in it, it is refused', async () => {
    const history = osmium('cat', join(FILES, 'bautzen.osm'), '--output-format', 'osh.pbf');
    await expect(itemsOf(osmPbf, history)).rejects.toMatchObject({ code: 'history' });
  });

  test('a file that holds no relations is doubted unless the source says that it is meant so', async () => {
    const pbf = osmium('cat', join(FILES, 'bautzen.osm'), '--output-format', 'pbf');
    expect((await itemsOf(osmPbf, pbf)).at(-1)).toMatchObject({
      kind: 'fault',
      key: null,
      code: 'ends-early',
    });
  });
});
