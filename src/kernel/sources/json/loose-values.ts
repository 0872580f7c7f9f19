/**
 * Reads members of JSON values of which nothing is certain: feeds write `false` or `""` for "nothing", and
 * numbers now and then as text. Pure; nothing here throws.
 */
import { plainLine, plainTextOf, type RichText, richTextOf } from '../../text/rich-text.ts';

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** An object below `name`; an empty one if there is none. */
export function fieldsAt(fields: Fields, name: string): Fields {
  const value = memberOf(fields, name);
  return isFields(value) ? value : {};
}

/** The objects of a list; what is no object is left out. */
export function listAt(fields: Fields, name: string): Fields[] {
  const value = memberOf(fields, name);
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** Members of a list as lines; numbers become text. */
export function linesAt(fields: Fields, name: string): string[] {
  const value = memberOf(fields, name);
  return Array.isArray(value) ? value.map(asLine).filter((line) => line !== null) : [];
}

/** One line of text, or null. At most 500 characters: what is longer is no line. */
export function lineAt(fields: Fields, name: string): string | null {
  return asLine(memberOf(fields, name));
}

/** A name as one line; markup inside is taken away. */
export function nameAt(fields: Fields, name: string): string | null {
  const line = lineAt(fields, name);
  const plain = line === null ? '' : plainTextOf(line);
  return plain === '' ? null : plain;
}

export function richAt(fields: Fields, name: string): RichText {
  const value = memberOf(fields, name);
  return typeof value === 'string' ? richTextOf(value) : [];
}

/** null: not said. */
export function flagAt(fields: Fields, name: string): boolean | null {
  const value = memberOf(fields, name);
  return typeof value === 'boolean' ? value : null;
}

/** A finite number, also where it is written as text; else null. */
export function numberAt(fields: Fields, name: string): number | null {
  const value = memberOf(fields, name);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** An address of the web without user and password; else null. */
export function webAddressAt(fields: Fields, name: string): string | null {
  const line = lineAt(fields, name);
  return line !== null && isWebAddress(line) ? line : null;
}

export function isWebAddress(text: string): boolean {
  if (!/^https?:\/\//i.test(text)) return false;
  const address = URL.parse(text);
  return address !== null && address.username === '' && address.password === '';
}

const MOST_LINE = 500;

function asLine(value: unknown): string | null {
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const line = plainLine(String(value).slice(0, MOST_LINE).toWellFormed());
  return line === '' ? null : line;
}

/** Own members only: "constructor" in a file is a name like any other. */
export function memberOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
