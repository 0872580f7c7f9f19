/**
 * What points on the map are about. A closed list of six, because more cannot be told apart at a glance;
 * a solution picks one for each of its layers. Titles stand in `i18n` as `map_category_<id>`, the letter
 * that marks a point of it as `map_mark_<id>`.
 */
export const MAP_CATEGORIES = [
  'services',
  'leisure',
  'mobility',
  'environment',
  'internet',
  'participation',
] as const;

export type MapCategory = (typeof MAP_CATEGORIES)[number];
