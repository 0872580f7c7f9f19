import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { ApprovalPath, ApprovalStep } from '../../approvals/approvals-api.ts';

/** What each part of the page of a path gets. */
export interface PathProps {
  screen: RoomProps['screen'];
  place: RoomProps['place'];
  path: ApprovalPath;
  isBusy: boolean;
  /**
   * `below` the path's own address, with the version that is on the screen; true where it worked, with `said` as words.
   * `focus`: id of what then has the focus, because what had it is gone.
   */
  send(wanted: Sending): Promise<boolean>;
}

export interface Sending {
  method?: 'POST' | 'PUT' | 'DELETE';
  below: string;
  /** Left out: none. The version is added. */
  body?: object;
  said: string;
  focus: string;
}

export interface StepProps extends PathProps {
  step: ApprovalStep;
}

export const approvalsApi = (ars: string, below = '') => `/api/transfer/desk/${ars}/approvals${below}`;

/** Ids of what takes the focus. */
export const PATH_HEAD = 'approval-path';
export const stepHead = (id: string) => `approval-${id}`;

/** What is approved, in words. */
export function stepTitle(
  { name, kind }: Pick<ApprovalStep, 'name' | 'kind'>,
  { say }: Pick<RoomProps['screen'], 'say'>,
): string {
  return name === '' ? say(`approval_kind_${kind}`) : name;
}
