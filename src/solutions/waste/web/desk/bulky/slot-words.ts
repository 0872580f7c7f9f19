import { formatDate } from '../../../../../kernel/pages/format.ts';
import type { Screen } from '../../../../../kernel/pages/screen.ts';
import type { SlotLine } from '../../../bulky/bulky-api.ts';

/** "3 von 10 Plätzen · 1 auf der Warteliste · …". */
export function slotInWords(slot: SlotLine, { say, language }: Screen): string {
  const { taken, capacity, volume, takenVolume, waiting, deadline, districts, isWithdrawn } = slot;
  return [
    ...(isWithdrawn ? [say('bulky_called_off')] : [say('bulky_taken', { taken, capacity })]),
    ...(volume === null || isWithdrawn ? [] : [say('bulky_taken_volume', { taken: takenVolume, volume })]),
    ...(waiting === 0 ? [] : [say('bulky_waiting', { count: waiting })]),
    say('bulky_until', { date: formatDate(deadline, language) }),
    districts.length === 0 ? say('bulky_all_districts') : districts.join(', '),
  ].join(' · ');
}
