import { createHash, randomUUIDv7 } from 'node:crypto';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import type { Field } from '../../../kernel/network/fields.ts';
import { type Ars, FEDERATION } from '../../../kernel/places/place.ts';
import type { Proposer, Provenance } from '../model.ts';
import { writeStep } from '../step-store.ts';
import { insertAuthor, lockWaiting } from './author-store.ts';
import {
  ideaChallengeUnknown,
  ideaInterest,
  ideaMost,
  ideaWithoutChallenge,
  MOST_WAITING,
} from './idea-problems.ts';
import type { Db } from './idea-store.ts';
import { leadTo, linkChallenges } from './link-store.ts';
import { ideaOfWish, insertIdea } from './write-idea-store.ts';

export interface Proposal {
  title: string;
  text: string;
  /** BCP 47. */
  lang: string;
  field: Field;
  /** At least one; one that was merged stands for the one that it became part of. */
  challenges: readonly string[];
  proposer: Proposer;
  /** Of a company; '' for others: a town is named by its key, a citizen by nobody. */
  proposerName: string;
  /** Of a town, null for others. */
  ars: Ars | null;
  /** What a company gains by it, in its own words; null for others. */
  interest: string | null;
  provenance: Provenance;
  provenanceNote: string;
  /** Civil date. */
  provenanceOn: string | null;
  now: Temporal.Instant;
  /** Person who sends it from the own area; null: a town, or the program. */
  author?: string | null;
  /** Chosen by the device; sent twice by the same it is one idea. */
  wish?: string;
  /** For the log; left out: the program. */
  actor?: Pick<Actor, 'person' | 'request'>;
}

/**
 * A new idea, in a transaction of the caller's; answers its id. Those of companies and citizens are shown when the
 * office has screened them. Throws `idea-without-challenge`, `idea-challenge-unknown` (a draft, or none), `idea-interest`
 * (a company without name or declared interest), each 422; `idea-most` (409).
 */
export async function proposeIdea(trx: Db, proposal: Proposal): Promise<string> {
  const { proposer, provenance, author = null, ars, now } = proposal;
  const interest = proposal.interest?.trim() ?? '';
  const proposerName = proposer === 'company' ? proposal.proposerName.trim() : '';
  if (proposer === 'company' && (interest === '' || proposerName === '')) throw ideaInterest();
  const challenges = await requireChallenges(trx, proposal.challenges);
  if (challenges.length === 0 && provenance === 'submitted') throw ideaWithoutChallenge();
  const wish = wishOf(proposal);
  // Held until the end: the same wish sent twice at once waits here, and finds what the first one made.
  const waiting = author === null ? 0 : await lockWaiting(trx, author);
  const known = wish === null ? null : await ideaOfWish(trx, wish);
  if (known !== null) return known;
  if (waiting >= MOST_WAITING) throw ideaMost();
  const id = randomUUIDv7();
  const isNew = await insertIdea(
    trx,
    {
      ...{ id, ars, wish, proposer, proposerName, provenance, state: 'proposed' },
      ...{ field: proposal.field, title: proposal.title, text: proposal.text, lang: proposal.lang },
      ...{ provenanceNote: proposal.provenanceNote, provenanceOn: proposal.provenanceOn },
      interest: proposer === 'company' ? interest : null,
      hidden: proposer === 'company' || proposer === 'citizen',
    },
    now,
  );
  if (!isNew) return (wish === null ? null : await ideaOfWish(trx, wish)) ?? id;
  await linkChallenges(trx, id, challenges);
  if (author !== null) await insertAuthor(trx, { idea: id, person: author }, now);
  const unit = ars ?? FEDERATION;
  await writeStep(trx, { thing: 'idea', id, from: null, to: 'proposed', reason: '', ars: unit }, now);
  const { person = null, request } = proposal.actor ?? {};
  await recordAudit(
    trx,
    {
      ...{ ars: unit, person, action: 'idea.proposed', subject: `idea ${id}` },
      ...(request !== undefined && { request }),
    },
    now,
  );
  return id;
}

/** Each once, as it is today. Throws `idea-challenge-unknown`. */
export async function requireChallenges(db: Db, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const found = await leadTo(db, ids);
  if (ids.some((id) => !found.has(id))) throw ideaChallengeUnknown();
  return [...new Set(found.values())];
}

/** Of this sender alone, and telling nothing of who it is. */
function wishOf({ wish, author, ars }: Proposal): string | null {
  if (wish === undefined) return null;
  return createHash('sha256')
    .update(`${author ?? ars ?? ''} ${wish}`)
    .digest('hex');
}
