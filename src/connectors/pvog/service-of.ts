import {
  type Fields,
  fieldsAt,
  isTrue,
  linesAt,
  listAt,
  nameAt,
  otherSchema,
  requiredLine,
  requiredList,
  requiredObject,
  richAt,
  webAddressAt,
} from './json-values.ts';
import type { PvogLink, PvogModule, PvogService } from './model.ts';
import { dayAt, instantAt, validityAt } from './times.ts';

/** What editorial systems write where nothing is said. */
const NOTHING = /^(?:-|keine angabe|nicht angegeben|k\. ?a\.)$/i;

/**
 * The detail of a service. Its core is strict: `id`, `name` and `details` (each with a code). Throws `UnreadableFeed`.
 * `said`: language of the answer as its header says it.
 */
export function serviceOf(body: unknown, where: string, said: string | null): PvogService {
  const fields = requiredObject(body, where);
  const details = requiredList(fields, 'details', where);
  if (details.length > 0 && details.every((one) => nameAt(one, 'code') === null))
    throw otherSchema(where, '"code" in its "details"');
  return {
    id: requiredLine(fields, 'id', where),
    name: requiredLine(fields, 'name', where),
    language: (nameAt(fields, 'languageCode') ?? said ?? 'de').toLowerCase(),
    languages: linesAt(fields, 'availableLanguages').map((one) => one.toLowerCase()),
    leika: linesAt(fields, 'leikakeys').flatMap(keysIn),
    areas: areasAt(fields),
    modules: details.flatMap(moduleOf),
    validity: validityAt(listAt(fields, 'validityPeriods')),
    changedAt: instantAt(fields, 'lastUpdate') ?? instantAt(fields, 'externalLastUpdate'),
    page: linksOf(listAt(fields, 'sourcePortals'))[0] ?? null,
    situations: listAt(fields, 'personalMatters').flatMap((one) => leavesOf(one, 0)),
  };
}

/** A cell may hold several keys, joined by commas. */
export function keysIn(text: string): string[] {
  return text.split(/[,;\s]+/).filter((key) => /^99\d{12}$/.test(key));
}

/** Keys of 12 digits; those of 8 (AGS) say nothing about the association and are left out. */
export function areasAt(fields: Fields): string[] {
  return linesAt(fields, 'ars').filter((key) => /^\d{12}$/.test(key));
}

function moduleOf(fields: Fields): PvogModule[] {
  const code = nameAt(fields, 'code');
  if (code === null || isTrue(fields, 'placeholder')) return [];
  const text = richAt(fields, 'text').filter((block) => block.type === 'list' || !NOTHING.test(block.text));
  const parts = listAt(fields, 'details').map((part) => ({
    title: nameAt(part, 'title'),
    text: richAt(part, 'text'),
  }));
  const links = linksOf(listAt(fields, 'links'));
  const date = dayAt(fields, 'date');
  if (text.length === 0 && parts.length === 0 && links.length === 0 && date === null) return [];
  return [{ code, text, links, parts, date }];
}

/** Web addresses only: what else a link may be is left out. */
export function linksOf(links: readonly Fields[]): PvogLink[] {
  return links.flatMap((link) => {
    const href = webAddressAt(link, 'uri');
    return href === null ? [] : [{ text: nameAt(link, 'title') ?? href, href }];
  });
}

const MOST_DEPTH = 6;

function leavesOf(fields: Fields, depth: number): { code: string; name: string }[] {
  const children = listAt(fields, 'children');
  if (children.length > 0)
    return depth < MOST_DEPTH ? children.flatMap((child) => leavesOf(child, depth + 1)) : [];
  const [code, name] = [nameAt(fields, 'code'), nameAt(fields, 'name')];
  return code === null || name === null ? [] : [{ code, name }];
}

/** A role is an object with code and name, or its name alone. */
export function roleOf(fields: Fields): { code: string | null; name: string | null } {
  const role = fieldsAt(fields, 'role');
  return { code: nameAt(role, 'code'), name: nameAt(role, 'name') ?? nameAt(fields, 'role') };
}
