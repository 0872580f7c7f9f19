import type { Kysely } from 'kysely';
import type { AuditAction } from '../../audit/actions.ts';
import { recordAudit } from '../../audit/store.ts';
import type { Actor } from '../../identity/actor.ts';
import { FEDERATION } from '../../places/place.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { AnnouncementDraft, AnnouncementLine } from '../operation-api.ts';
import { operationProblem } from '../operation-problem.ts';
import type { Announcement } from './announcement.ts';
import { endAnnouncement, findAnnouncement, insertAnnouncement } from './store.ts';

export interface PublishHouse {
  kernel: Kernel;
  solutions: readonly Solution[];
  /** Has its mails sent, within the transaction that writes it. */
  queueAnnouncement(trx: Kysely<unknown>, id: string): Promise<void>;
}

/** Longest that something may be shown. */
const MOST_DAYS = 366;

/**
 * Says something to town halls, and has mails sent where they are wished. The same draft under the same id changes
 * nothing; another one is refused.
 */
export async function publish(
  house: PublishHouse,
  actor: Actor,
  { id, draft }: { id: string; draft: AnnouncementDraft },
): Promise<AnnouncementLine> {
  const { db, clock } = house.kernel;
  checkDraft(draft, house);
  const row = { ...draft, id, createdAt: clock.now().toString() };
  await db.transaction().execute(async (trx) => {
    if (!(await insertAnnouncement(trx, row))) return;
    await recordAudit(trx, lineOf('announcement.published', id, actor), clock.now());
    if (draft.mails) await house.queueAnnouncement(trx, id);
  });
  const kept = await findAnnouncement(db, id);
  if (kept === undefined) throw operationProblem('announcement-unknown');
  if (!isSame(kept, draft)) throw operationProblem('announcement-exists');
  return announcementLine(kept, clock.now());
}

/** Takes it from the desks at once; mails that have gone out have gone out. */
export async function end(
  { kernel: { db, clock } }: Pick<PublishHouse, 'kernel'>,
  actor: Actor,
  id: string,
): Promise<AnnouncementLine> {
  const now = clock.now();
  await db.transaction().execute(async (trx) => {
    if (await endAnnouncement(trx, id, now))
      await recordAudit(trx, lineOf('announcement.ended', id, actor), now);
  });
  const kept = await findAnnouncement(db, id);
  if (kept === undefined) throw operationProblem('announcement-unknown');
  return announcementLine(kept, now);
}

export function announcementLine(row: Announcement, now: Temporal.Instant): AnnouncementLine {
  const isAfter = (time: string) => Temporal.Instant.compare(now, Temporal.Instant.from(time)) >= 0;
  const state = isAfter(row.until) ? 'ended' : isAfter(row.from) ? 'shown' : 'planned';
  return { ...row, land: row.land ?? undefined, solution: row.solution ?? undefined, state };
}

function checkDraft(draft: AnnouncementDraft, { kernel, solutions }: PublishHouse): void {
  const [from, until, now] = [draft.from, draft.until, kernel.clock.now()].map((one) =>
    Temporal.Instant.from(one),
  );
  if (from === undefined || until === undefined || now === undefined)
    throw operationProblem('announcement-times');
  const days = until.since(from).total('hours') / 24;
  if (days <= 0 || days > MOST_DAYS || Temporal.Instant.compare(until, now) <= 0)
    throw operationProblem('announcement-times');
  const { audience, land, solution } = draft;
  const isLand = land !== undefined && kernel.places.get(land)?.levels.includes('state') === true;
  const isSolution = solution !== undefined && solutions.some(({ id }) => id === solution);
  const isRight =
    audience === 'all'
      ? land === undefined && solution === undefined
      : audience === 'land'
        ? isLand && solution === undefined
        : isSolution && land === undefined;
  if (!isRight) throw operationProblem('announcement-audience');
}

function isSame(kept: Announcement, draft: AnnouncementDraft): boolean {
  const told = ({ level, title, text, audience, land, solution, mails }: AnnouncementDraft) =>
    JSON.stringify([
      level,
      title.de,
      title.en,
      text.de,
      text.en,
      audience,
      land ?? null,
      solution ?? null,
      mails,
    ]);
  return told(kept) === told(draft);
}

function lineOf(action: AuditAction, id: string, { person, request }: Actor) {
  return {
    ...{ ars: FEDERATION, person, action, subject: `announcement ${id}` },
    ...(request && { request }),
  };
}
