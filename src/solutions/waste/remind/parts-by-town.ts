import type { Language } from '../../../kernel/i18n/language.ts';
import type { ChosenPart } from '../../../kernel/notifications/notification.ts';
import type { PlaceDirectory } from '../../../kernel/places/directory.ts';
import type { Place } from '../../../kernel/places/place.ts';
import { type ReminderPart, readPart } from './reminder-part.ts';

/** A wish that somebody has at a place, as it is written and as it is read. */
export interface WaitingPart extends ReminderPart {
  part: string;
  language: Language;
}

/** By the place under its key of today, each wish once. What no longer leads anywhere is left out. */
export function partsByTown(
  chosen: readonly ChosenPart[],
  places: Pick<PlaceDirectory, 'resolve'>,
): { place: Place; parts: WaitingPart[] }[] {
  const towns = new Map<string, { place: Place; parts: Map<string, WaitingPart> }>();
  for (const { ars, part, language } of chosen) {
    const found = places.resolve(ars);
    const read = readPart(part);
    if (read === null || (found.kind !== 'current' && found.kind !== 'moved')) continue;
    const town = towns.get(found.place.ars) ?? { place: found.place, parts: new Map() };
    town.parts.set(`${language} ${part}`, { ...read, part, language });
    towns.set(found.place.ars, town);
  }
  return [...towns.values()].map(({ place, parts }) => ({ place, parts: [...parts.values()] }));
}

/** All districts that somebody asks for. */
export function slugsOf(parts: readonly WaitingPart[]): string[] {
  return [...new Set(parts.flatMap(({ slugs }) => slugs))];
}
