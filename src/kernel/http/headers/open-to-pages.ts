/** Of public data that are sent without any cookie: pages of others may read them. */
export const OPEN_TO_PAGES = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;
