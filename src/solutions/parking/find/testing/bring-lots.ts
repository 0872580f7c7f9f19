/** Lots into the tables as a town's feed brings them, without a file format. For tests. */
import type { Kernel } from '../../../../kernel/solution.ts';
import { bringRecords } from '../../../../kernel/sources/testing/bring-records.ts';
import type { FeedLot } from '../../lots/feed-lot.ts';
import { type BayRecord, bayModel, type LotRecord, lotModel } from '../../model.ts';
import { solution } from '../../solution.ts';

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
      ...{ access: { kind: 'open', text: 'Tor-Code K47Z11', operator: null }, exceptions: [], notice: 0 },
      windows: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', until: '00:00' }],
      ...{ longest: 2880, pause: 15, photos: [], isPublicTraffic: true, phone: '022147110815' },
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
export function bringLots(
  house: Pick<Kernel, 'db' | 'places' | 'clock'>,
  lots: Readonly<Record<string, FeedLot>>,
  of: { ars: string; source?: string },
): Promise<string> {
  return bringRecords(house, { ...of, solution, intake: 'lots', records: lots, now: house.clock.now() });
}
