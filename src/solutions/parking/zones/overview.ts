import type { Place } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { LOT_KINDS, LOT_STATES } from '../model.ts';
import { settingsOf } from '../settings.ts';
import { authorityOf } from './check-zone.ts';
import { isTooFew } from './few.ts';
import { countBooked, countLots } from './figures-store.ts';
import { isOldLayer, layersAt, layerTime } from './layer-of.ts';
import { countZones, oneAuthority } from './zone-store.ts';
import type { ParkingOverview } from './zones-api.ts';

const DAYS = 30;

export async function overviewOf(place: Place, kernel: Kernel): Promise<ParkingOverview> {
  const { db, places, clock, sources } = kernel;
  const now = clock.now();
  const keys = places.keys(place.ars);
  const layers = layersAt(place, kernel);
  const ids = layers.map(({ id }) => id);
  const [lots, booked, zones, named] = await Promise.all([
    countLots(db, keys, sourcesLeftOut('no', sources)),
    countBooked(db, keys, { from: now.subtract({ hours: 24 * DAYS }).toString(), until: now.toString() }),
    countZones(db, ids),
    oneAuthority(db, ids),
  ]);
  const times = layers.map((layer) => layerTime(layer, kernel));
  // The oldest of several: it is as good as its worst part.
  const at = times.includes(null) ? null : (times.flatMap((time) => time ?? []).sort()[0] ?? null);
  const settings = settingsOf(place, kernel);
  const few = isTooFew(booked);
  return {
    lots: LOT_KINDS.flatMap((kind) => {
      const own = lots.filter((one) => one.kind === kind);
      const listed = own.find(isListed);
      const waiting = own.reduce((sum, one) => sum + (one.state === 'review' ? one.lots : one.lookedAt), 0);
      const shown = {
        ...{ kind, listed: listed?.lots ?? 0, bays: listed?.bays ?? 0, waiting },
      };
      return shown.listed + shown.waiting === 0 ? [] : [shown];
    }),
    states: LOT_STATES.flatMap((state) => {
      const all = lots.filter((one) => one.state === state).reduce((sum, one) => sum + one.lots, 0);
      return all === 0 ? [] : [{ state, lots: all }];
    }),
    booked: few
      ? { bookings: null, hours: null, kept: null }
      : {
          bookings: booked.bookings,
          hours: Math.round(booked.hours),
          kept: Math.round((100 * (booked.bookings - booked.broken)) / booked.bookings),
        },
    layer:
      layers.length === 0
        ? null
        : { name: layers.map(({ name }) => name).join(', '), zones, at, isOld: isOldLayer(at, now) },
    authority: named ?? authorityOf(null, place.ars, kernel),
    limits: {
      ...{ hour: settings.mostHour, night: settings.mostNight },
      ...{ day: settings.mostDay, month: settings.mostMonth },
    },
    phone: settings.phone,
  };
}

const isListed = ({ state }: { state: string }) => state === 'listed';
