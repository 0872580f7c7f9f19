import type { Language } from '../../../../kernel/i18n/language.ts';
import type { PageContent } from '../../../../kernel/solution.ts';
import { type DistrictDays, readDistrictDays } from '../../people/brief-days.ts';
import { districtPath } from '../../people/paths.ts';
import type { MyWastePlace } from '../my-places.ts';

export type Loaded =
  | { kind: 'ready'; district: DistrictDays; texts: Readonly<Record<string, string>> }
  | { kind: 'gone' | 'failed' };

/**
 * Days of a place from its own page, as the app itself asks for it: the page lies on the device, so that they are there
 * without a network too. Never rejects.
 */
export async function loadDistrict(
  { ars, slugs }: Pick<MyWastePlace, 'ars' | 'slugs'>,
  language: Language,
  signal: AbortSignal,
): Promise<Loaded> {
  const query = new URLSearchParams({ path: districtPath(slugs), lang: language });
  try {
    const response = await fetch(`/api/places/${ars}/page?${query}`, { signal });
    if (response.status === 404 || response.status === 410) return { kind: 'gone' };
    if (!response.ok) return { kind: 'failed' };
    const { page } = (await response.json()) as { page: PageContent }; // our own server's shape
    const part = page.blocks.find((block) => block.type === 'part' && block.name === 'days');
    const district = part?.type === 'part' ? readDistrictDays(part.data) : null;
    if (part?.type !== 'part' || district === null) return { kind: 'gone' };
    return { kind: 'ready', district, texts: part.texts };
  } catch {
    return { kind: 'failed' };
  }
}
