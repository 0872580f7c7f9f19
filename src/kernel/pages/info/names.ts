/** Pages without a place: the same last part of the address in every language. */
export const INFO_NAMES = ['hilfe', 'barrierefreiheit', 'datenschutz', 'impressum'] as const;

export type InfoName = (typeof INFO_NAMES)[number];

export function isInfoName(name: string): name is InfoName {
  return INFO_NAMES.some((one) => one === name);
}
