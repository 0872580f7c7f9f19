/** What the room of pilots asks of the house. */
import { useState } from 'react';
import { ask, useAction, useAskDeskAnew, useDesk } from '../../../../../web/ui/desk-parts.ts';
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
  const { language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [said, setSaid] = useState<string | null>(null);
  const act = async ({ method, path = '', body, said: words }: PilotAct): Promise<boolean> => {
    setSaid(null);
    const isDone = await run(async () => {
      await ask<PilotDesk>({
        ...{ method, path: pilotApi(place.ars, desk.project.id, path), language },
        ...(body !== undefined && { body }),
      });
      setSaid(words);
    });
    // Also where somebody else was faster: what was typed here stays.
    await askAnew();
    return isDone;
  };
  return { act, trouble, isBusy, said };
}

export type PilotActing = ReturnType<typeof usePilotAct>;
