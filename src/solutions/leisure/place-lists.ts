/** Lists of places and what they are narrowed by. Pure; the phone may use it. */

/** What is wanted of a place, in the order in which it stands in an address. */
export const WISHES = ['offen', 'rollstuhl', 'kostenlos', 'hier', 'sicher'] as const;
export type Wish = (typeof WISHES)[number];

export function wishesPart(wishes: readonly Wish[]): string {
  return WISHES.filter((one) => wishes.includes(one)).join('-');
}

/** null for what is none, also for a second way to write some. */
export function wishesOf(part: string): Wish[] | null {
  const words = part.split('-');
  const wishes = WISHES.filter((one) => words.includes(one));
  return wishes.length > 0 && wishesPart(wishes) === part ? wishes : null;
}
