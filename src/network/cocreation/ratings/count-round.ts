import type { Kysely } from 'kysely';
import { townLine, townOf } from '../../../kernel/network/town-lines.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { ideaTitles } from '../ideas/idea-store.ts';
import { countBallots, replaceBallots, votersOf } from './ballot-store.ts';
import { invitationsOfRound } from './invitation-store.ts';
import type { RoundResult } from './round-result.ts';
import { tally } from './tally.ts';

/**
 * Counts a round that closes: once for each municipality as it is today and each role, the newest ballot; older ones of
 * municipalities that merged meanwhile are marked as replaced. Call it with the round locked.
 */
export async function countRound(
  trx: Kysely<unknown>,
  { places }: Pick<Kernel, 'places'>,
  { round, ideas }: { round: string; ideas: readonly string[] },
  now: Temporal.Instant,
): Promise<RoundResult> {
  const seen = new Set<string>();
  const older: string[] = [];
  for (const { id, ars, role } of await votersOf(trx, round)) {
    const voter = `${townOf(ars, places)?.ars ?? ars} ${role}`;
    if (seen.has(voter)) older.push(id);
    seen.add(voter);
  }
  if (older.length > 0) await replaceBallots(trx, older, now);
  const titles = await ideaTitles(trx, ideas);
  const owners = [...titles].flatMap(([idea, { ars }]) => {
    if (ars === null) return [];
    return [{ idea, keys: places.keys(townOf(ars, places)?.ars ?? ars) }];
  });
  const counted = await countBallots(trx, round, owners);
  // Who was asked and did not vote is a cell too: nought.
  for (const { ars, role } of await invitationsOfRound(trx, round)) {
    const { size } = townLine(ars, places);
    counted.roles[role] ??= 0;
    counted.sizes[size] ??= 0;
  }
  return tally({ ...counted, ideas: ideas.map((id) => ({ id, title: titles.get(id)?.title ?? id })) });
}
