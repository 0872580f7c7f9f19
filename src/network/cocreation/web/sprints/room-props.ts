import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { SprintWork } from '../../sprints/sprints-api.ts';

/** Where sprints are worked on: at a town, or at the office of the network. */
export interface SprintRoom {
  screen: RoomProps['screen'];
  place: RoomProps['place'];
  /** Part of the address, and own path of the API. */
  part: string;
  api: string;
  isOffice?: boolean;
}

/** What each part of the page of a sprint gets. */
export interface WorkProps {
  screen: RoomProps['screen'];
  work: SprintWork;
  isBusy: boolean;
  /** `below` the sprint's own path; true where it worked, with `said` as words. */
  send(
    method: 'POST' | 'PUT' | 'DELETE',
    below: string,
    body: object | undefined,
    said: string,
  ): Promise<boolean>;
}
