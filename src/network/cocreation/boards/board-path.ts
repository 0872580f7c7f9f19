import { thingPath } from '../paths.ts';

/** Last part of the address of the boards, below their sprint. */
export const BOARD_PAGE = 'tafel';

/** The page of the boards of a sprint, below `/netzwerk`; guests come with their token behind the `#`. */
export function boardPath(sprint: string): string {
  return `${thingPath('sprints', sprint)}/${BOARD_PAGE}`;
}

/** Query of that page by which staff say where they come from: the key of their town, or of the federation. */
export const FOR = 'fuer';
