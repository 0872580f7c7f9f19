/**
 * Reads members of answers: what an answer cannot do without is demanded (`required…` throws `UnreadableFeed`, code
 * `other-schema`), everything else is taken where it is as expected and left out where it is not.
 */
import { UnreadableFeed } from '../../kernel/sources/connector.ts';
import { plainLine, plainTextOf, type RichText, richTextOf } from '../../kernel/text/rich-text.ts';

export type Fields = Readonly<Record<string, unknown>>;

const MOST_LINE = 500;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Another version of the interface says it in another way: never half an answer. */
export function otherSchema(where: string, missing: string): UnreadableFeed {
  return new UnreadableFeed(
    'other-schema',
    `The answer has no ${missing}: perhaps another version of the interface is spoken there. Compare it with the README of this connector.`,
    { where },
  );
}

export function requiredObject(value: unknown, where: string): Fields {
  if (!isFields(value)) throw otherSchema(where, 'object at its top');
  return value;
}

export function requiredList(fields: Fields, name: string, where: string): Fields[] {
  const value = memberOf(fields, name);
  if (!Array.isArray(value)) throw otherSchema(where, `list "${name}"`);
  return value.map((item) => requiredObject(item, `${where} ${name}`));
}

export function requiredLine(fields: Fields, name: string, where: string): string {
  const line = nameAt(fields, name);
  if (line === null) throw otherSchema(where, `text "${name}"`);
  return line;
}

/** Objects of a list that may be missing; what is no object is left out. */
export function listAt(fields: Fields, name: string): Fields[] {
  const value = memberOf(fields, name);
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function fieldsAt(fields: Fields, name: string): Fields {
  const value = memberOf(fields, name);
  return isFields(value) ? value : {};
}

/** One line without markup and invisible characters, or null. */
export function nameAt(fields: Fields, name: string): string | null {
  const value = memberOf(fields, name);
  if (typeof value !== 'string' && typeof value !== 'number') return null;
  const line = plainLine(
    plainTextOf(
      String(value)
        .slice(0, 4 * MOST_LINE)
        .toWellFormed(),
    ),
  );
  return line === '' ? null : line.slice(0, MOST_LINE);
}

/** Members of a list of texts. */
export function linesAt(fields: Fields, name: string): string[] {
  const value = memberOf(fields, name);
  if (!Array.isArray(value)) return [];
  return value.flatMap((item) => nameAt({ item }, 'item') ?? []);
}

export function richAt(fields: Fields, name: string): RichText {
  const value = memberOf(fields, name);
  return typeof value === 'string' ? richTextOf(value) : [];
}

export function isTrue(fields: Fields, name: string): boolean {
  return memberOf(fields, name) === true;
}

/** A finite number, also where it is written as text. */
export function numberAt(fields: Fields, name: string): number | null {
  const value = memberOf(fields, name);
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** An address of the web without user and password. */
export function webAddressAt(fields: Fields, name: string): string | null {
  const value = memberOf(fields, name);
  const text = typeof value === 'string' ? value.trim() : '';
  if (text.length > 2_000 || !/^https?:\/\//i.test(text)) return null;
  const address = URL.parse(text);
  return address !== null && address.username === '' && address.password === '' ? text : null;
}

/** Own members only: "constructor" in an answer is a name like any other. */
function memberOf(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}
