import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { TakeoverView } from '../../takeovers/takeovers-api.ts';

/** What each step of a takeover gets. */
export interface StepProps extends Pick<RoomProps, 'screen' | 'place'> {
  view: TakeoverView;
  /** Own path of its API. */
  api: string;
  isBusy: boolean;
  /** `below` its own path; true where it worked, with `said` as words. */
  send(method: 'POST' | 'PUT', below: string, body: object, said: string): Promise<boolean>;
  said(words: string | null): void;
}
