import type { TextValues } from '../../../kernel/i18n/text.ts';
import type { WantedBy } from './wanted-by.ts';

type Say = (
  key: 'challenge_wanted' | 'challenge_people' | 'challenge_people_part' | 'challenge_people_unknown',
  values?: TextValues,
) => string;

/**
 * "Gewünscht von 3 Kommunen mit 62.000 Einwohnern in 2 von 3 Kommunen": inhabitants only of the towns whose number is
 * known, and it says of how many. `short` leaves out what is not known.
 */
export function wantedWords({ towns, inhabitants, known }: WantedBy, say: Say, short = false): string {
  const wanted = say('challenge_wanted', { count: towns });
  if (inhabitants === null) return short ? wanted : `${wanted}${say('challenge_people_unknown')}`;
  if (known === towns) return `${wanted}${say('challenge_people', { inhabitants })}`;
  return `${wanted}${say('challenge_people_part', { inhabitants, known, towns })}`;
}
