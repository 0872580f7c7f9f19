/** Paths that server and browser must read alike. German in all languages, without the language before them. */

/** What is kept on the device. */
export const MINE_PATH = '/mein-bereich';

/** Below a place: its map, and the further pages of the list beside it, from the second on. */
export const MAP_PATH = /^karte(?:\/([2-9]|[1-9]\d{1,3}))?$/;
