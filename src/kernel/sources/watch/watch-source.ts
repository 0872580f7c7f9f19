/** Looks at one source: whether it needs somebody, and whom it is told next. */
import type { Kysely } from 'kysely';
import { recordAudit } from '../../audit/store.ts';
import type { MailQueue } from '../../mail/queue/mail-queue.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Solution } from '../../solution.ts';
import { tell } from '../import/import-items.ts';
import { unitsOf } from '../run/run-store.ts';
import { needsOf } from './needs-of.ts';
import { type Move, nextStep } from './next-step.ts';
import { type Recipients, recipientsOf } from './recipients.ts';
import { endChain, lockWatched, writeStep } from './store.ts';
import { STEPS, type Watched } from './watched.ts';
import { writeWatchMail } from './write-watch-mail.ts';

export interface WatchHouse {
  db: Kysely<unknown>;
  places: PlaceDirectory;
  solutions: readonly Solution[];
  publicUrl: string;
  queueMail: MailQueue['queueMail'];
}

/** In one transaction, so that a step that is noted was told, and one that was told is noted. */
export async function watchSource(id: string, now: Temporal.Instant, house: WatchHouse): Promise<Move> {
  return house.db.transaction().execute(async (trx) => {
    const source = await lockWatched(trx, id);
    if (source === undefined) return { kind: 'stay' };
    const recipients = await recipientsOf(trx, house.places, source);
    const { chain, quiet } = source;
    const needs = needsOf(source, staleAfterOf(source, house.solutions), now);
    const move = nextStep({ needs, chain, quiet, now, reachable: new Set(recipients.keys()) });
    if (move.kind === 'end') {
      await endChain(trx, id);
      if (chain?.step === 'hidden') await tellUnits(trx, source, house);
    }
    if (move.kind === 'step') await goStep(trx, { source, move, recipients, now, house });
    return move;
  });
}

async function goStep(
  trx: Kysely<unknown>,
  work: {
    source: Watched;
    move: Extract<Move, { kind: 'step' }>;
    recipients: Recipients;
    now: Temporal.Instant;
    house: WatchHouse;
  },
): Promise<void> {
  const { source, move, recipients, now, house } = work;
  const { step, need } = move;
  const begunAt = move.isNew ? now.toString() : (source.chain?.begunAt ?? now.toString());
  await writeStep(trx, source.id, { step, need, begunAt, now });
  if (step === 'hidden') {
    const { id, ownerArs: ars } = source;
    await recordAudit(trx, { ars, person: null, action: 'source.hidden', subject: `source ${id}` }, now);
    return tellUnits(trx, source, house);
  }
  const next = STEPS.slice(STEPS.indexOf(step) + 1).find((one) => one === 'hidden' || recipients.has(one));
  const place = house.places.get(source.ownerArs)?.name ?? source.ownerArs;
  for (const to of recipients.get(step) ?? []) {
    const mail = writeWatchMail({
      ...{ to, source, place, need, step, publicUrl: house.publicUrl },
      next: next === undefined || next === 'mailbox' ? 'hidden' : next,
    });
    await house.queueMail(mail, { key: `source ${source.id} ${begunAt} ${step} ${to}`, db: trx });
  }
}

/** What is shown of it is shown differently from now on. */
async function tellUnits(trx: Kysely<unknown>, source: Watched, house: WatchHouse): Promise<void> {
  const { places, solutions } = house;
  const connectors = solutions.find(({ id }) => id === source.solution)?.connectors;
  await connectors?.find(({ id }) => id === source.intake)?.renew?.(source.id, trx);
  await tell(trx, [source.ownerArs, ...(await unitsOf(trx, source))], places);
}

/** How long an intake may be without success; a day for what is not in this house. */
export function staleAfterOf(
  { solution, intake }: Pick<Watched, 'solution' | 'intake'>,
  solutions: readonly Solution[],
): string {
  const found = solutions.find(({ id }) => id === solution)?.connectors?.find(({ id }) => id === intake);
  return found?.staleAfter ?? 'P1D';
}
