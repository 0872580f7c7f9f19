/** When an offer to install is not in the way: after the second place or on the second day, until it is declined. */
import { readNote, writeNote } from '../../ui/device-memory.ts';

const NOTE = 'install';

export interface InstallMemory {
  /** Civil dates of the first two days with a visit. */
  days: string[];
  /** Keys of the first two places. */
  places: string[];
  declined: boolean;
}

const NONE: InstallMemory = { days: [], places: [], declined: false };

export function mayOffer({ days, places, declined }: InstallMemory): boolean {
  return !declined && (days.length > 1 || places.length > 1);
}

/** The memory with a visit more. Two of each are enough to know. */
export function withVisit(memory: InstallMemory, day: string, place: string | null): InstallMemory {
  const { days, places } = memory;
  const isNewPlace = place !== null && places.length < 2 && !places.includes(place);
  return {
    ...memory,
    days: days.length < 2 && !days.includes(day) ? [...days, day] : days,
    places: isNewPlace ? [...places, place] : places,
  };
}

export function readInstallMemory(): InstallMemory {
  try {
    const { days, places, declined }: Partial<InstallMemory> = JSON.parse(readNote(NOTE) ?? '{}');
    return Array.isArray(days) && Array.isArray(places)
      ? { days, places, declined: declined === true }
      : NONE;
  } catch {
    return NONE;
  }
}

export function writeInstallMemory(memory: InstallMemory): void {
  writeNote(NOTE, JSON.stringify(memory));
}
