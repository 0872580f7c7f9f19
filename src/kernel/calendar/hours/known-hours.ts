import { civilDate } from '../../clock.ts';
import type { Ars } from '../../places/place.ts';
import { expandHours } from './expand.ts';
import type { Hours } from './model.ts';

/** Rules repeat: "Mo-Fr 10:00-18:00" stands at many doors. An entry takes about 4 KB. */
const MOST = 3000;
const known = new Map<string, Hours>();

/** Two weeks from today on, reckoned once a day for each rule and Land. The longest unused leave first. */
export function hoursOf(rule: string | null, ars: Ars, now: Temporal.Instant): Hours {
  const today = civilDate(now);
  const key = `${today} ${ars.slice(0, 2)} ${rule ?? ''}`;
  const hours = known.get(key) ?? expandHours(rule, ars, today);
  known.delete(key);
  known.set(key, hours);
  const oldest = known.keys().next().value;
  if (known.size > MOST && oldest !== undefined) known.delete(oldest);
  return hours;
}
