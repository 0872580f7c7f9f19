/** Which elements are wanted, by their tags. */

/**
 * What somebody may want to visit. Without `natural` as a whole: it would bring every single tree. A
 * choice of ours; a source may set its own.
 */
export const LEISURE_KEYS = [
  'amenity',
  'leisure',
  'tourism',
  'shop',
  'historic',
  'sport',
  'natural=beach',
  'natural=cave_entrance',
  'natural=peak',
  'natural=spring',
];

/** `keys` holds keys ("amenity") and single tags ("natural=beach"); one that fits is enough. */
export function tagFilter(keys: readonly string[]): (tags: ReadonlyMap<string, string>) => boolean {
  const wanted = keys.map((entry) => {
    const at = entry.indexOf('=');
    return at === -1 ? { key: entry, value: null } : { key: entry.slice(0, at), value: entry.slice(at + 1) };
  });
  return (tags) =>
    wanted.some(({ key, value }) => {
      const found = tags.get(key);
      return found !== undefined && found !== 'no' && (value === null || found === value);
    });
}
