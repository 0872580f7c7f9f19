/** Takes a ballot, the first one or a change. */
import { randomUUIDv7 } from 'node:crypto';
import type { Kysely, Transaction } from 'kysely';
import { recordAudit } from '../../../kernel/audit/store.ts';
import type { Actor } from '../../../kernel/identity/actor.ts';
import { sizeOf } from '../../../kernel/network/sizes.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ballotOf, insertBallot, replaceOthers, setLines, touchBallot } from './ballot-store.ts';
import type { BallotLine } from './rating-model.ts';
import { ballotChanged, ballotIdeas, roundNotOpen, roundUnknown } from './rating-problems.ts';
import { ideasOfRound, lockRound, type Round } from './round-store.ts';
import { tellRound } from './round-topic.ts';
import type { VoterAtTown } from './voter.ts';

export interface NewBallot {
  /** As it was read; 0: there was none. */
  version: number;
  /** One for each idea that is rated; those that are left out have none. */
  lines: readonly BallotLine[];
}

/**
 * One ballot for each municipality and role: where two of its keys have one, since it merged, the newer is changed and
 * the older counts no more. Throws `round-unknown`, `round-not-open-yet` or `round-over` (409), `ballot-ideas` (422),
 * `ballot-changed` (409, with the present ballot). `may` looks at the round first. `actor` null: by a link.
 */
export function castBallot(
  house: Pick<Kernel, 'db' | 'clock'>,
  voter: VoterAtTown,
  { version, lines }: NewBallot,
  { actor, may }: { actor: Pick<Actor, 'person' | 'request'> | null; may?: (round: Round) => void },
): Promise<void> {
  return house.db.transaction().execute(async (trx) => {
    const now = house.clock.now();
    const round = await lockRound(trx, voter.round, 'share');
    if (round === null) throw roundUnknown();
    may?.(round);
    if (round.state !== 'open') throw roundNotOpen(round);
    await requireIdeas(trx, round, lines);
    const ballot = await write(trx, { round, voter, version }, now);
    await setLines(trx, ballot, lines);
    await replaceOthers(trx, { ...voter, but: ballot }, now);
    const { ars } = voter.place;
    await recordAudit(
      trx,
      {
        ...{ ars, person: actor?.person ?? null, subject: `round ${round.id}` },
        action: actor === null ? 'round.voted-by-link' : 'round.voted',
        ...(actor?.request !== undefined && { request: actor.request }),
      },
      now,
    );
    await tellRound(trx, round.id);
  });
}

async function requireIdeas(trx: Kysely<unknown>, round: Round, lines: readonly BallotLine[]): Promise<void> {
  const ideas = new Set(await ideasOfRound(trx, round.id));
  if (lines.some(({ idea }) => !ideas.delete(idea))) throw ballotIdeas();
}

/** The id of the ballot that was made or changed. */
async function write(
  trx: Transaction<unknown>,
  { round, voter, version }: { round: Round; voter: VoterAtTown; version: number },
  now: Temporal.Instant,
): Promise<string> {
  const { ars, population } = voter.place;
  const size = sizeOf(population);
  const present = await ballotOf(trx, voter);
  if ((present?.version ?? 0) !== version) throw ballotChanged(present);
  if (present === null) {
    const id = randomUUIDv7();
    const isExample = round.source !== null;
    const made = { id, round: round.id, ars, role: voter.role, size, isExample };
    if (await insertBallot(trx, made, now)) return id;
  } else {
    // Where the key of today has an older one, it makes room first.
    await replaceOthers(trx, { ...voter, but: present.id }, now);
    if (await touchBallot(trx, { id: present.id, version, ars, size }, now)) return present.id;
  }
  throw ballotChanged(await ballotOf(trx, voter));
}
