import { FEED_LANGUAGE } from '../../../../kernel/sources/feed-language.ts';
import type { Destination } from './destination.tsx';

/** The lot that somebody came for, from what stands behind "#" in the address (`chosenLotPath`): it is never sent. */
export function readChosen(hash: string): { lot: string; to: Destination } | null {
  const query = new URLSearchParams(hash.slice(1));
  const [lot, at = '', name = ''] = [query.get('platz'), query.get('bei') ?? '', query.get('name') ?? ''];
  const [lon = Number.NaN, lat = Number.NaN] = at.split(',').map(Number);
  if (lot === null || !Number.isFinite(lon) || !Number.isFinite(lat)) return null;
  return { lot, to: { lon, lat, name, lang: FEED_LANGUAGE } };
}
