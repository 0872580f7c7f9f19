import { ask } from '../../../../../web/ui/desk-parts.ts';
import { FEDERATION } from '../../../../kernel/places/place.ts';
import type { Seat } from '../../boards/board-api.ts';
import { pageLanguage } from './say.ts';
import type { KeptSeat } from './seat-memory.ts';

/** For a town that takes part, or as the facilitator at the desk of the federation. Rejects with a `Refusal`. */
export async function takeStaffSeat({
  sprint,
  ars,
  name,
}: {
  sprint: string;
  ars: string;
  name: string;
}): Promise<KeptSeat> {
  const way = ars === FEDERATION ? 'host' : 'seat';
  const path = `/api/cocreation/desk/${encodeURIComponent(ars)}/boards/${sprint}/${way}`;
  return {
    ...(await ask<Seat>({ method: 'POST', path, language: pageLanguage(), body: { name } })),
    name,
    ars,
  };
}

/** By the link of a guest. Rejects with a `Refusal`. */
export async function takeGuestSeat({
  sprint,
  token,
  name,
}: {
  sprint: string;
  token: string;
  name: string;
}): Promise<KeptSeat> {
  const path = `/api/cocreation/boards/${sprint}/seat`;
  const body = { token, name };
  return { ...(await ask<Seat>({ method: 'POST', path, language: pageLanguage(), body })), name, ars: null };
}
