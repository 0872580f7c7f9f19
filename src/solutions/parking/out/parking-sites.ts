/**
 * Shared lots as `ParkingSite` of ParkAPI v3, so that other apps for ways see them (fields: domain handbook of parking,
 * section 1). Points are blurred to 50 m and say so; addresses are never in it.
 */

import type { FoundLot } from '../find/find-api.ts';
import type { ListedLot } from '../find/free-store.ts';
import { BLUR, blur } from '../lots/blur.ts';
import { openingHoursText } from '../lots/opening-hours-text.ts';
import type { LotKind } from '../model.ts';

export interface ParkingSite {
  uid: string;
  name: string;
  type: 'OFF_STREET_PARKING_GROUND' | 'UNDERGROUND' | 'OTHER';
  /** Degrees WGS 84, to `position_accuracy` metres. */
  lat: number;
  lon: number;
  position_accuracy: number;
  public_url: string;
  capacity: number;
  /** Open, and not blocked, right now. */
  realtime_capacity: number;
  realtime_free_capacity: number;
  realtime_opening_status: 'OPEN' | 'CLOSED';
  realtime_data_updated_at: string;
  static_data_updated_at: string;
  /** As in OpenStreetMap. */
  opening_hours: string;
  /** ISO 8601 duration. */
  max_stay: string;
  /** Centimetres: that of the roomiest bay; left out: nothing above it. */
  max_height?: number;
  max_width: number;
  has_fee: boolean;
  fee_description: string | null;
  restrictions: { type: 'CHARGING' | 'DISABLED'; hours: string; capacity: number }[];
  /** Whose data these are, and what may be done with them. */
  attribution: { name: string; licence: string; url: string | null };
}

export interface SiteInput {
  lot: ListedLot;
  /** What is free for the next quarter of an hour. */
  now: FoundLot;
  url: string;
  price: string;
  /** Instant at which it was looked up. */
  at: string;
  attribution: ParkingSite['attribution'];
}

/** Null for a lot without bays. Pure. */
export function parkingSite({ lot, now, url, price, at, attribution }: SiteInput): ParkingSite | null {
  const { record, bays } = lot;
  if (bays.length === 0) return null;
  const minute = Math.floor(Date.parse(at) / 60_000);
  const usable = bays.filter(({ blockedUntil }) => blockedUntil === null || blockedUntil <= minute);
  const isOpen = now.why !== 'closed';
  const heights = bays.map((bay) => bay.record.height);
  const hours = openingHoursText(record.windows);
  const charging = bays.filter((bay) => bay.record.charging !== null).length;
  const wide = bays.filter((bay) => bay.record.isStepFree && bay.record.isWide).length;
  return {
    ...{ uid: lot.id, name: record.title, type: TYPES[lot.kind] },
    ...{ ...blur(lot), position_accuracy: ACCURACY, public_url: url },
    ...{ capacity: bays.length, realtime_capacity: isOpen ? usable.length : 0 },
    realtime_free_capacity: now.bays.length,
    realtime_opening_status: isOpen ? 'OPEN' : 'CLOSED',
    ...{ realtime_data_updated_at: at, static_data_updated_at: lot.changedAt, opening_hours: hours },
    max_stay: `PT${record.longest}M`,
    ...(!heights.includes(null) && { max_height: Math.max(...heights.map((height) => height ?? 0)) }),
    max_width: Math.max(...bays.map((bay) => bay.record.width)),
    ...{ has_fee: !record.price.free, fee_description: record.price.free ? null : price },
    restrictions: [
      ...(charging > 0 ? [{ type: 'CHARGING' as const, hours, capacity: charging }] : []),
      ...(wide > 0 ? [{ type: 'DISABLED' as const, hours, capacity: wide }] : []),
    ],
    attribution,
  };
}

/** The real place is not farther than half the diagonal of a field of the grid. */
const ACCURACY = Math.ceil((BLUR * Math.SQRT2) / 2);

const TYPES: Readonly<Record<LotKind, ParkingSite['type']>> = {
  ...{ supermarket: 'OFF_STREET_PARKING_GROUND', company: 'OFF_STREET_PARKING_GROUND' },
  ...{ parish: 'OFF_STREET_PARKING_GROUND', housing: 'OFF_STREET_PARKING_GROUND' },
  ...{ town: 'OFF_STREET_PARKING_GROUND', garage: 'UNDERGROUND', drive: 'OTHER', yard: 'OTHER' },
};
