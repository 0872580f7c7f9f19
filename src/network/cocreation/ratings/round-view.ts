import type { Language } from '../../../kernel/i18n/language.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ideaTitles } from '../ideas/idea-store.ts';
import { votersOf } from './ballot-store.ts';
import { countInvited, invitationsOfRound } from './invitation-store.ts';
import { roundUnknown } from './rating-problems.ts';
import type { OfficeRound, RoundIdea, RoundMoment, RoundView } from './ratings-api.ts';
import { ideasOfRound, type Round, readRound } from './round-store.ts';

/** The line of a list: without ideas, and without what was counted. */
export function lineOf(round: Round, invited: number): Omit<RoundView, 'ideas' | 'result'> {
  const { id, title, about, lang, state, source, openedAt, closedAt, publishedAt, ballots } = round;
  return {
    ...{ id, title, about, lang, state, openedAt, closedAt, publishedAt, ballots, invited },
    example: source !== null,
  };
}

/** What everybody may know; a planned round is nobody's but the office's. Throws `round-unknown`. */
export async function viewOfRound(
  kernel: Pick<Kernel, 'db'>,
  id: string,
  language: Language,
): Promise<RoundView> {
  const round = await readRound(kernel.db, id);
  if (round === null || round.state === 'planned') throw roundUnknown();
  return wholeView(kernel, round, language);
}

async function wholeView(kernel: Pick<Kernel, 'db'>, round: Round, language: Language): Promise<RoundView> {
  const [ideas, invited] = await Promise.all([
    ideasOfRound(kernel.db, round.id).then((ids) => roundIdeas(kernel, ids, language)),
    countInvited(kernel.db, [round.id]),
  ]);
  return { ...lineOf(round, invited.get(round.id) ?? 0), ideas, result: round.result };
}

/** With addresses, and who has voted: what is on the ballots stays hidden here too. Throws `round-unknown`. */
export async function viewForOffice(
  kernel: Pick<Kernel, 'db' | 'places'>,
  id: string,
  language: Language,
): Promise<OfficeRound> {
  const { db, places } = kernel;
  const round = await readRound(db, id);
  if (round === null) throw roundUnknown();
  const [view, invitations, voters] = await Promise.all([
    wholeView(kernel, round, language),
    invitationsOfRound(db, id),
    votersOf(db, id),
  ]);
  const voted = new Set(voters.map(({ ars, role }) => `${townLine(ars, places).ars} ${role}`));
  return {
    ...view,
    version: round.version,
    invitations: invitations.map(({ id: own, ars, role, email, language: spoken, mailedAt }) => {
      const town = townLine(ars, places);
      const hasVoted = voted.has(`${town.ars} ${role}`);
      return { id: own, ars: town.ars, name: town.name, role, email, language: spoken, mailedAt, hasVoted };
    }),
  };
}

/** Titles in the order of the ids; one that is gone is left out. */
export async function roundIdeas(
  { db }: Pick<Kernel, 'db'>,
  ids: readonly string[],
  language: Language,
): Promise<RoundIdea[]> {
  const titles = await ideaTitles(db, ids, language);
  return ids.flatMap((id) => {
    const found = titles.get(id);
    return found === undefined ? [] : [{ id, title: found.title, lang: found.lang, company: found.company }];
  });
}

/** null: there is no such round, or it is planned. */
export async function momentOf(kernel: Pick<Kernel, 'db'>, id: string): Promise<RoundMoment | null> {
  const [round, invited] = await Promise.all([readRound(kernel.db, id), countInvited(kernel.db, [id])]);
  if (round === null || round.state === 'planned') return null;
  return { state: round.state, ballots: round.ballots, invited: invited.get(id) ?? 0 };
}
