import { randomInt } from 'node:crypto';

/** Without what is mixed up at the telephone: no 0, O, 1, I, 5, S, 2, Z, 8, B. */
const SIGNS = '34679ACDEFGHJKLMNPQRTUVWXY';

/** "K7Q-4M3": what people say at the telephone. */
export function newCode(): string {
  const three = () => Array.from({ length: 3 }, () => SIGNS[randomInt(SIGNS.length)]).join('');
  return `${three()}-${three()}`;
}
