/** Streets of an answer, with the area of each house number. */
import { type Fields, fieldsAt, lineAt, memberOf, nameAt } from '../../kernel/sources/json/loose-values.ts';
import type { JumoStreet } from './model.ts';

/** Id of an area → its name, where the provider adds one. */
export type AreaNames = ReadonlyMap<string, string>;

/** The area as the provider names it; else by its number. */
export function areaName(fields: Fields, names: AreaNames = NONE): string | null {
  const id = lineAt(fields, 'area_id');
  return ownName(fields) ?? (id === null ? null : districtOf(id, names));
}

export function ownName(fields: Fields): string | null {
  const name = nameAt(fields, 'area_name');
  return name === null ? null : short(name);
}

const NONE: AreaNames = new Map();

/** A town without streets is found by its own name. */
export function streetOfCity(fields: Fields, names: AreaNames): JumoStreet | null {
  const [town, area] = [nameAt(fields, 'name'), areaName(fields, names)];
  const hasStreets = memberOf(fields, 'has_streets');
  const isWhole = hasStreets === false || hasStreets === 0 || hasStreets === '0';
  return town === null || area === null || !isWhole
    ? null
    : { town, street: short(town), number: null, district: area };
}

/** Whether a town has streets of its own in the file, so that it is not one area. */
export function hasStreets(fields: Fields): boolean {
  const told = memberOf(fields, 'has_streets');
  return told === true || told === 1 || told === '1';
}

/** Its numbers where they are told; the rest of the street belongs to the street's own area. */
export function streetsOf(fields: Fields, town: string | null, names: AreaNames): JumoStreet[] {
  const street = nameAt(fields, 'name') ?? nameAt(fields, '_name');
  if (street === null) return [];
  const own = {
    town: nameAt(fields, 'city') ?? nameAt(fieldsAt(fields, 'city'), 'name') ?? town,
    street: short(street),
  };
  const area = areaName(fields, names);
  const numbers = memberOf(fields, 'houseNumbers');
  const houses = (Array.isArray(numbers) ? numbers : []).flatMap((pair): JumoStreet[] => {
    const [number, id] = Array.isArray(pair) ? pair.map(wordOf) : [];
    return number && id ? [{ ...own, number: short(number), district: districtOf(id, names) }] : [];
  });
  // Where every number has its area, that of the street is one of them and says nothing about the others.
  return houses.length > 0 || area === null ? houses : [{ ...own, number: null, district: area }];
}

function districtOf(id: string, names: AreaNames): string {
  return names.get(id) ?? short(`Gebiet ${id}`);
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function short(text: string): string {
  return text.slice(0, 200).toWellFormed();
}
