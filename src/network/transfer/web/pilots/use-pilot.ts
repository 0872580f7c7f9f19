/** What the room of pilots asks of the house. */
import { useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { PilotDesk } from '../../pilots/pilots-api.ts';

export const pilotApi = (ars: string, id: string, below = '') =>
  `/api/transfer/desk/${ars}/pilots/${id}${below}`;

export interface PilotAct {
  method: 'POST' | 'PUT' | 'DELETE';
  /** Below the pilot: "/kpis/…". */
  path?: string;
  body?: object;
  /** What is said afterwards. */
  said: string;
}

/** What each part of one pilot gets. */
export interface PilotPartProps extends Pick<RoomProps, 'screen' | 'place'> {
  desk: PilotDesk;
}

export function usePilot({ screen, place, id }: Pick<RoomProps, 'screen' | 'place'> & { id: string }) {
  return useDesk<PilotDesk>(pilotApi(place.ars, id), screen.language);
}

/** One part's own deeds, with its own trouble and what is said there. */
export function usePilotAct({ screen, place, desk }: PilotPartProps) {
  const path = pilotApi(place.ars, desk.project.id);
  // What was typed here stays where somebody else was faster.
  const { act, trouble, isBusy, said } = useActs(path, screen.language, { evenRefused: true });
  return {
    ...{ trouble, isBusy, said },
    act: ({ path: below, said: words, ...deed }: PilotAct) =>
      act({ ...deed, ...(below !== undefined && { below }) }, words),
  };
}

export type PilotActing = ReturnType<typeof usePilotAct>;
