import type { Language } from '../../../kernel/i18n/language.ts';
import { digestOf } from '../../../kernel/identity/invitations/token.ts';
import { townOf } from '../../../kernel/network/town-lines.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ideaTitles } from '../ideas/idea-store.ts';
import { ballotOf } from './ballot-store.ts';
import { askedOfTown, invitationBehind } from './invitation-store.ts';
import type { RatingRole } from './rating-model.ts';
import { ballotLinkUnknown, ballotNotInvited, roundNotOpen, roundUnknown } from './rating-problems.ts';
import type { BallotView, DeskRatings } from './ratings-api.ts';
import { ideasOfRound, readRound } from './round-store.ts';
import { roundIdeas } from './round-view.ts';
import { type VoterAtTown, voterOf } from './voter.ts';

type House = Pick<Kernel, 'db' | 'places'>;

/** Whose ballot a link is for. Throws `ballot-link-unknown`, `ballot-town-unclear`. */
export async function voterBehind(house: House, token: string): Promise<VoterAtTown> {
  const found = await invitationBehind(house.db, digestOf(token));
  if (found === null) throw ballotLinkUnknown();
  return voterOf(found, house.places);
}

/** Whose ballot a desk enters: of a municipality and role that were invited. Throws `ballot-not-invited`. */
export async function voterAtDesk(
  house: House,
  wanted: { round: string; ars: Ars; role: RatingRole },
): Promise<VoterAtTown> {
  const voter = voterOf(wanted, house.places);
  const asked = await askedOfTown(house.db, voter.keys);
  if (!asked.some(({ round, role }) => round === wanted.round && role === wanted.role))
    throw ballotNotInvited();
  return voter;
}

/** The ballot to fill in. After the round closed it is shown as it was counted. Throws `round-not-open-yet`. */
export async function viewOfBallot(
  house: House,
  voter: VoterAtTown,
  language: Language,
): Promise<BallotView> {
  const { db, places } = house;
  const round = await readRound(db, voter.round);
  if (round === null) throw roundUnknown();
  if (round.state === 'planned') throw roundNotOpen(round);
  const [ids, ballot] = await Promise.all([ideasOfRound(db, round.id), ballotOf(db, voter)]);
  const [ideas, titles] = await Promise.all([roundIdeas(house, ids, language), ideaTitles(db, ids)]);
  const isOwn = (id: string) => {
    const owner = titles.get(id)?.ars ?? null;
    return owner !== null && (townOf(owner, places)?.ars ?? owner) === voter.place.ars;
  };
  const { id, title, about, lang, state } = round;
  return {
    round: { id, title, about, lang, state },
    town: { ars: voter.place.ars, name: voter.place.name },
    role: voter.role,
    ideas: ideas.map((idea) => ({ ...idea, own: isOwn(idea.id) })),
    version: ballot?.version ?? 0,
    changedAt: ballot?.changedAt ?? null,
    lines: ballot?.lines ?? [],
  };
}

/** All that a town was invited to, each ballot once. */
export async function ratingsOfTown({ db, places }: House, ars: Ars): Promise<DeskRatings> {
  const asked = await askedOfTown(db, places.keys(ars));
  return { ballots: asked.map(({ source, ...one }) => ({ ...one, example: source !== null })) };
}
