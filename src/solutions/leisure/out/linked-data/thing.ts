import type { SchemaProperty, SchemaType } from './vocabulary.ts';

/** A thing of the vocabulary: the compiler knows no other types and properties. */
export type Thing = { '@type': SchemaType | readonly SchemaType[]; '@id'?: string } & {
  readonly [Property in SchemaProperty]?: unknown;
};

/** Without what is not known: null, undefined, '' and empty lists. */
export function thing(
  type: Thing['@type'],
  properties: { readonly [Property in SchemaProperty]?: unknown },
  id?: string,
): Thing {
  const known = Object.entries(properties).filter(
    ([, value]) =>
      value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  );
  return { '@type': type, ...(id !== undefined && { '@id': id }), ...Object.fromEntries(known) };
}
