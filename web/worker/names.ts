/** Names in the browser's storage and in headers that the page and its worker share. */
const PREFIX = 'hierzulande-';
/** Raised when older stored answers cannot be read any more; the worker then removes them. */
const FORM = '1';

/** Instant (ISO 8601, the server's clock) at which an answer that comes from the cache was made. */
export const STORED_HEADER = 'x-hierzulande-stored';
/** Milliseconds since 1970 that this device's clock showed at that moment. */
export const DEVICE_HEADER = 'x-hierzulande-device';
export const SIZE_HEADER = 'x-hierzulande-size';
/** Instant that the server's clock shows now, as far as this device can tell; only on what comes from the cache. */
export const NOW_HEADER = 'x-hierzulande-now';

/** Answers by what they are for: each has its own share of the storage. */
export type Kind = 'page' | 'asset' | 'cell' | 'map' | 'search';

export const KINDS: readonly Kind[] = ['page', 'asset', 'cell', 'map', 'search'];

export function cacheOf(kind: Kind): string {
  return `${PREFIX}${kind}-${FORM}`;
}

/** Files that a version of the app needs; a new version brings its own and removes this one. */
export function shellCache(version: string): string {
  return `${PREFIX}shell-${version}`;
}

export const NOTES_CACHE = `${PREFIX}notes-${FORM}`;

/** Caches of ours that this version does not know: of older versions, or of another form. */
export function outdatedCaches(names: readonly string[], version: string): string[] {
  const known = new Set([shellCache(version), NOTES_CACHE, ...KINDS.map(cacheOf)]);
  return names.filter((name) => name.startsWith(PREFIX) && !known.has(name));
}
