/** Streets of an answer, with the area of each house number. */
import { type Fields, fieldsAt, lineAt, memberOf, nameAt } from '../../kernel/sources/json/loose-values.ts';
import type { JumoStreet } from './model.ts';

/** The area in words, as the provider names it; else by its number. */
export function areaName(fields: Fields): string | null {
  const id = lineAt(fields, 'area_id');
  return nameAt(fields, 'area_name')?.slice(0, 200).toWellFormed() ?? (id === null ? null : districtOf(id));
}

/** A town without streets is found by its own name. */
export function streetOfCity(fields: Fields): JumoStreet | null {
  const [town, area] = [nameAt(fields, 'name'), areaName(fields)];
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
export function streetsOf(fields: Fields, town: string | null): JumoStreet[] {
  const street = nameAt(fields, 'name') ?? nameAt(fields, '_name');
  if (street === null) return [];
  const own = {
    town: nameAt(fields, 'city') ?? nameAt(fieldsAt(fields, 'city'), 'name') ?? town,
    street: short(street),
  };
  const area = areaName(fields);
  const numbers = memberOf(fields, 'houseNumbers');
  const houses = (Array.isArray(numbers) ? numbers : []).flatMap((pair): JumoStreet[] => {
    const [number, id] = Array.isArray(pair) ? pair.map(wordOf) : [];
    return number && id ? [{ ...own, number: short(number), district: districtOf(id) }] : [];
  });
  // Where every number has its area, that of the street is one of them and says nothing about the others.
  return houses.length > 0 || area === null ? houses : [{ ...own, number: null, district: area }];
}

function districtOf(id: string): string {
  return `Gebiet ${id}`.slice(0, 200).toWellFormed();
}

function wordOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
}

function short(text: string): string {
  return text.slice(0, 200).toWellFormed();
}
