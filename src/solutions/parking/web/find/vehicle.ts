/** The vehicle that somebody drives, as the device keeps it: never sent but with a booking. */
import { readNote, writeNote } from '../../../../../web/ui/device-memory.ts';
import { NO_NEEDS } from '../../find/find-lots.ts';
import type { Needs } from '../../model.ts';

const NOTE = 'parking.vehicle';

export const VEHICLES = ['any', 'motorbike', 'small', 'car', 'van', 'own'] as const;
export type VehicleKind = (typeof VEHICLES)[number];

/** Centimetres that the words of each kind name; of `own` the person does. */
export const MEASURES: Readonly<Record<VehicleKind, Pick<Needs, 'length' | 'width' | 'height'>>> = {
  any: { length: null, width: null, height: null },
  motorbike: { length: 230, width: null, height: null },
  small: { length: 400, width: null, height: 160 },
  car: { length: 480, width: null, height: 180 },
  van: { length: 600, width: null, height: 270 },
  own: { length: null, width: null, height: null },
};

export interface Vehicle {
  kind: VehicleKind;
  needs: Needs;
}

/** What the device knows; without a word: nothing is asked of a bay. */
export function readVehicle(): Vehicle {
  const none: Vehicle = { kind: 'any', needs: NO_NEEDS };
  try {
    const read: unknown = JSON.parse(readNote(NOTE) ?? 'null');
    return isVehicle(read) ? { ...read, needs: { ...NO_NEEDS, ...read.needs } } : none;
  } catch {
    return none;
  }
}

export function keepVehicle(vehicle: Vehicle): void {
  const isNothing = vehicle.kind === 'any' && JSON.stringify(vehicle.needs) === JSON.stringify(NO_NEEDS);
  writeNote(NOTE, isNothing ? null : JSON.stringify(vehicle));
}

/** From our own note, which an older version may have written. */
function isVehicle(read: unknown): read is Vehicle {
  if (typeof read !== 'object' || read === null || !('kind' in read) || !('needs' in read)) return false;
  const { needs } = read;
  return VEHICLES.some((kind) => kind === read.kind) && typeof needs === 'object' && needs !== null;
}
