import { type Language, PREFIX } from '../i18n/language.ts';
import { fold } from './fold.ts';
import type { Ars, Place } from './place.ts';

/** "Neustadt a. d. Weinstraße" → "neustadt-a-d-weinstrasse". Never empty: `unnamed` where no letter is left. */
export function slugOf(name: string, unnamed = 'ort'): string {
  return (
    fold(name)
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || unnamed
  );
}

/** Address of a place's page: "/053150000000-koeln", "/en/053150000000-koeln". */
export function placePath(place: Pick<Place, 'ars' | 'name'>, language: Language): string {
  return `${PREFIX[language]}/${place.ars}-${slugOf(place.name)}`;
}

/** Reads the place part of an address; the name behind the key is for people and may be wrong or absent. */
export function parsePlacePath(segment: string): { ars: Ars; slug: string } | null {
  const found = /^(\d{12})(?:-(.*))?$/s.exec(segment);
  return found === null ? null : { ars: found[1] ?? '', slug: found[2] ?? '' };
}
