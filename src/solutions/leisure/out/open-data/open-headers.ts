/** Public data, without any cookie: pages of others may read them. */
export const OPEN = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
} as const;
