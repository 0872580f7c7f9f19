/** What schema.org says against a thing: independent of the types by which it was written. */
import { DOMAINS, PARENTS, RANGES } from '../linked-data/vocabulary.ts';

const parents: Readonly<Record<string, readonly string[]>> = PARENTS;
const domains: Readonly<Record<string, readonly string[]>> = DOMAINS;
const ranges: Readonly<Record<string, readonly string[] | undefined>> = RANGES;

/** A type with all that it inherits from. */
function kindsOf(type: string): string[] {
  return [type, ...(parents[type] ?? []).flatMap(kindsOf)];
}

/** Of the thing and all inside it; empty where nothing is wrong. */
export function vocabularyFaults(value: unknown, where = '', wanted?: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((one) => vocabularyFaults(one, where, wanted));
  if (typeof value !== 'object' || value === null) return [];
  const entries = new Map(Object.entries(value));
  if (entries.has('@value')) return entries.has('@language') ? [] : [`${where}: no language`];
  const types = [entries.get('@type')].flat().map(String);
  const unknown = types.filter((type) => !(type in parents));
  if (unknown.length > 0) return [`${where}: ${unknown} is no type`];
  const kinds = types.flatMap(kindsOf);
  const fits = wanted === undefined || wanted.some((one) => kinds.includes(one));
  return [
    ...(fits ? [] : [`${where}: ${types} is none of ${wanted}`]),
    ...[...entries].flatMap(([name, inner]) => {
      if (name.startsWith('@')) return [];
      const may = domains[name]?.some((one) => kinds.includes(one)) === true;
      const isEmpty = inner === null || inner === '' || (Array.isArray(inner) && inner.length === 0);
      return [
        ...(may ? [] : [`${where}: ${types} has no ${name}`]),
        ...(isEmpty ? [`${where}.${name}: empty`] : []),
        ...vocabularyFaults(inner, `${where}.${name}`, ranges[name]),
      ];
    }),
  ];
}
