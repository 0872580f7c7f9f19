import { useMinute } from '../../../../../web/ui/hours/use-minute.ts';
import { dateAt } from '../../people/civil.ts';

/** Civil date in Germany by the clock of the device: changes at midnight there, also without a network. */
export function useToday(): string {
  return dateAt(useMinute() * 60_000);
}
