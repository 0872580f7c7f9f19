import { fullLanguage, type Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { Kernel } from '../../solution.ts';
import type { DeskAnnouncement } from '../operation-api.ts';
import { isAddressed } from './is-addressed.ts';
import { currentAnnouncements } from './store.ts';

/** What operators say now to the desk of a place, warnings first. */
export async function announcementsAt(
  kernel: Kernel,
  { ars }: Pick<Place, 'ars'>,
  language: Language,
): Promise<DeskAnnouncement[]> {
  const current = await currentAnnouncements(kernel.db, kernel.clock.now());
  const spoken = fullLanguage(language);
  return current
    .filter((one) => isAddressed(one, ars, kernel))
    .map(({ id, level, title, text, from, until }) => ({
      ...{ id, level, title: title[spoken], text: text[spoken], from, until },
    }));
}
