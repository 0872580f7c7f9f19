import type { DeskRoom } from '../../../kernel/solution.ts';
import { CARE, SPEAK } from '../permissions.ts';

/** Where sentences are looked at: the network's office sees all, a town those to its challenges. */
export const WISH_ROOMS = {
  all: { id: 'wishes', path: 'wuensche', permission: CARE.name, levels: ['federal'] },
  own: {
    ...{ id: 'town-wishes', path: 'wuensche-hier', permission: SPEAK.name },
    levels: ['municipality', 'association', 'county', 'region', 'state'],
  },
} as const satisfies Record<string, DeskRoom>;

export const wishRooms: readonly DeskRoom[] = [WISH_ROOMS.all, WISH_ROOMS.own];
