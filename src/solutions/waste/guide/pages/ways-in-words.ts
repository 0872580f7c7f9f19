import type { Say } from '../../texts.ts';
import type { Way } from '../item.ts';

/** "Biotonne", "Restmülltonne: verschmutzt". */
export function wayInWords({ to, when }: Way, say: Say): string {
  const where = say(`where_${to}`);
  return when === undefined ? where : say('abc_way', { where, when: say(`when_${when}`) });
}

/** Where it goes, in short: each place once, at most two. */
export function inShort(ways: readonly Way[], say: Say): string {
  const all = [...new Set(ways.map(({ to }) => say(`where_${to}`)))];
  return all.length > 2 ? `${all.slice(0, 2).join(' · ')} …` : all.join(' · ');
}
