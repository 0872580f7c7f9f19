/** Rooms at desks; each stands in `web/desk.ts` too. */
import type { DeskRoom } from '../../../kernel/solution.ts';
import { CARE, PLAN } from '../permissions.ts';

export const SHEETS_ROOM: DeskRoom = { id: 'sheets', path: 'steckbriefe', permission: PLAN.name };

export const CATALOGUE_ROOM: DeskRoom = {
  ...{ id: 'catalogue', path: 'katalog', permission: CARE.name },
  levels: ['federal'],
};

export const sheetRooms: readonly DeskRoom[] = [SHEETS_ROOM, CATALOGUE_ROOM];
