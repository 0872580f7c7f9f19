/**
 * Language of what feeds say where their records do not name it. An assumption: what towns of Germany publish, and the
 * names of OpenStreetMap there, count as German (docs/unverified.md).
 */
export const FEED_LANGUAGE = 'de';
