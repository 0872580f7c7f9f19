/** Lots into the tables as a town's feed brings them, without a file format. For tests. */
import { z } from 'zod';
import type { Kernel } from '../../../../kernel/solution.ts';
import type { Connector } from '../../../../kernel/sources/connector.ts';
import { format } from '../../../../kernel/sources/intake.ts';
import { importFile } from '../../../../kernel/sources/testing/import-file.ts';
import type { FeedLot } from '../../lots/feed-lot.ts';
import { type BayRecord, bayModel, type LotRecord, lotModel } from '../../model.ts';
import { solution } from '../../solution.ts';

type Given = { key: string; ars: string; record: FeedLot };

const given: Connector<Given, object> = {
  id: 'given',
  mediaTypes: ['application/json'],
  settings: z.object({}),
  async *read(bytes) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of bytes) chunks.push(chunk);
    // Written by `bringLots` below.
    const lots = JSON.parse(Buffer.concat(chunks).toString()) as Given[];
    for (const value of lots) yield { kind: 'value', key: value.key, where: value.key, value };
  },
};
const forTests = {
  ...solution,
  connectors: (solution.connectors ?? []).map((intake) =>
    intake.id === 'lots'
      ? { ...intake, formats: [format(given, ({ value: { ars, record } }) => ({ ars, record }))] }
      : intake,
  ),
};

/** Open day and night at 2 € an hour, unless told. */
export function aLot(
  point: { lon: number; lat: number },
  record: Partial<LotRecord> = {},
  bays: readonly Partial<BayRecord>[] = [{}],
): FeedLot {
  return {
    ...{ kind: 'supermarket', ...point },
    record: lotModel.parse({
      ...{ title: 'Markt am Wall', about: '', street: 'Geheimweg', houseNumber: '17', hint: 'Klingel' },
      ...{ access: { kind: 'open', text: 'Tor-Code 4711', operator: null }, exceptions: [], notice: 0 },
      windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00' }],
      ...{ longest: 2880, pause: 15, photos: [], isPublicTraffic: true, phone: '0221 4711' },
      ...{ business: 'Markt GmbH', winter: '' },
      price: { free: false, hour: 200, night: null, day: 1200, week: null, month: null, vat: 'standard' },
      ...record,
    }),
    bays: bays.map((bay, index) =>
      bayModel.parse({
        ...{ label: String(index + 1), length: 500, width: 250, height: null, surface: 'asphalt' },
        ...{ isRoofed: false, charging: null, isStepFree: false, isWide: false, ...bay },
      }),
    ),
  };
}

/** Key → lot; returns the source. */
export async function bringLots(
  { db, places, clock }: Pick<Kernel, 'db' | 'places' | 'clock'>,
  lots: Readonly<Record<string, FeedLot>>,
  { ars, source }: { ars: string; source?: string },
): Promise<string> {
  const list = Object.entries(lots).map(([key, record]): Given => ({ key, ars, record }));
  const done = await importFile({
    ...{ db, places, solution: forTests, intake: 'lots', connector: 'given', ownerArs: ars },
    ...{ file: Buffer.from(JSON.stringify(list)), now: clock.now(), accept: true },
    ...(source !== undefined && { source }),
  });
  return done.source;
}
