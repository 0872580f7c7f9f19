import { projectRoomPath } from '../projects/room-paths.ts';

/** Own path of the API of takeovers at a place. */
export const takeoversApi = (ars: string, below = '') => `/api/transfer/desk/${ars}/takeovers${below}`;
export const takeoverLogApi = (ars: string, below = '') => `/api/transfer/desk/${ars}/takeover-log${below}`;

/** Own path of the room, of a takeover, or of the choice of a town for a solution ("leisure"). */
export const takeoverRoomPath: (
  language: Parameters<typeof projectRoomPath>[0],
  ars: string,
  item?: string,
) => string = (language, ars, item) => projectRoomPath(language, ars, 'takeover', item);

/** What one thing in the room is: a takeover by its id, or a solution, perhaps after a fact sheet ("leisure-0199…"). */
export type Item = { takeover: string } | { solution: string; sheet: string | null };

const UUID = '[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}';

/** null: neither. */
export function readItem(item: string): Item | null {
  if (new RegExp(`^${UUID}$`).test(item)) return { takeover: item };
  const [, solution, sheet = null] = new RegExp(`^([a-z][a-z0-9]{0,19})(?:-(${UUID}))?$`).exec(item) ?? [];
  return solution === undefined ? null : { solution, sheet };
}
