/** Told when a town changed how it looks, or a place was left out; the payload is the ARS. */
export const TOWNS_CHANNEL = 'hier_towns';
