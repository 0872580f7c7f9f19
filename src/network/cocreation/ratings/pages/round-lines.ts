import { LOCALE } from '../../../../kernel/i18n/language.ts';
import type { NetworkRequest } from '../../../../kernel/network/network-room.ts';
import type { Kernel, ListItem } from '../../../../kernel/solution.ts';
import { thingPath } from '../../paths.ts';
import { sayIn } from '../../texts.ts';
import { countInvited } from '../invitation-store.ts';
import type { Round } from '../round-store.ts';

type Language = NetworkRequest['language'];

/** Rounds as rows of a list, each leading to its page. */
export async function roundLines(
  rounds: readonly Round[],
  language: Language,
  { db }: Pick<Kernel, 'db'>,
): Promise<ListItem[]> {
  const say = sayIn(language);
  const invited = await countInvited(
    db,
    rounds.map(({ id }) => id),
  );
  return rounds.map((round) => ({
    ...{ text: round.title, lang: round.lang, page: thingPath('ratings', round.id) },
    ...{ note: ballotsInWords(round.ballots, invited.get(round.id) ?? 0, language) },
    mark: say(`rating_state_${round.state}`),
    ...(round.source !== null && { example: true as const }),
  }));
}

/** "12 von 40 eingeladenen Stimmen"; where nobody was asked by name, their number alone. */
export function ballotsInWords(ballots: number, invited: number, language: Language): string {
  const say = sayIn(language);
  return invited === 0
    ? say('rating_ballots', { count: ballots })
    : say('rating_of_invited', { count: invited, ballots });
}

/** A share from 0 to 1 as whole percent, without its sign. */
export function percent(share: number, language: Language): string {
  return new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 0 }).format(share * 100);
}

/** A mean of points: "3,4". */
export function mean(value: number, language: Language): string {
  const digits = { minimumFractionDigits: 1, maximumFractionDigits: 1 };
  return new Intl.NumberFormat(LOCALE[language], digits).format(value);
}
