/** Writes and reads the audit log. The runtime's role can only insert; it reads by a function, one place at a time. */
import { randomUUID } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import type { AuditEntry, AuditLine, AuditPerson } from './audit-log.ts';

/** Writes one line. Call it in the transaction that makes the change, so that neither stands without the other. */
export async function recordAudit(
  db: Kysely<unknown>,
  entry: AuditEntry,
  at: Temporal.Instant,
): Promise<void> {
  const { ars, person, about = null, action, subject, request = null } = entry;
  const actor = person === null ? null : await pseudonymOf(db, person);
  const detail = { ...entry.detail, ...(about !== null && { about: await pseudonymOf(db, about) }) };
  await sql`insert into kernel.audit (at, ars, actor, action, subject, detail, request)
    values (${at.toString()}, ${ars}, ${actor}, ${action}, ${subject}, ${JSON.stringify(detail)}, ${request})`.execute(
    db,
  );
}

/** Under which name the log knows a person; made when it is first needed. Random, so that it says nothing by itself. */
export async function pseudonymOf(db: Kysely<unknown>, person: string): Promise<string> {
  await sql`insert into kernel.pseudonym (person, pseudonym) values (${person}, ${randomUUID()})
    on conflict (person) do nothing`.execute(db);
  const { rows } = await sql<{ pseudonym: string }>`
    select pseudonym from kernel.pseudonym where person = ${person}`.execute(db);
  const [found] = rows;
  if (found === undefined) throw new Error('A pseudonym that was just written is not there');
  return found.pseudonym;
}

interface Row {
  id: number;
  at: string;
  ars: Ars;
  actor: string | null;
  actorName: string | null;
  about: string | null;
  aboutName: string | null;
  action: string;
  subject: string;
  detail: Record<string, unknown>;
}

/** What of the log is asked for. There is no way to ask for a person. */
export interface AuditSpan {
  /** Instants, `until` exclusive; left out: without limit. */
  since?: Temporal.Instant | null | undefined;
  until?: Temporal.Instant | null | undefined;
  /** Left out: all. */
  actions?: readonly string[] | null | undefined;
}

/** Lines of a place (all its keys), newest first; `before` is the id of the last line of the page before. */
export async function readAudit(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  { before, limit, ...span }: AuditSpan & { before: number | null; limit: number },
): Promise<AuditLine[]> {
  const { since = null, until = null, actions = null } = span;
  const { rows } = await sql<Row>`
    select a.id, a.at, a.ars, a.actor, coalesce(nullif(actor.name, ''), actor.email) as "actorName",
      a.detail ->> 'about' as about, coalesce(nullif(about.name, ''), about.email) as "aboutName",
      a.action, a.subject, a.detail
    from kernel.read_audit_of_time(${[...keys]}, ${since?.toString() ?? null}, ${until?.toString() ?? null},
      ${actions === null ? null : [...actions]}, ${before}, ${limit}) a
    left join kernel.pseudonym p on p.pseudonym = a.actor
    left join kernel.person actor on actor.id = p.person
    left join kernel.pseudonym q on q.pseudonym::text = a.detail ->> 'about'
    left join kernel.person about on about.id = q.person
    order by a.id desc`.execute(db);
  return rows.map(({ actor, actorName, about, aboutName, ...line }) => ({
    ...line,
    actor: personOf(actor, actorName),
    about: personOf(about, aboutName),
  }));
}

function personOf(pseudonym: string | null, name: string | null): AuditPerson | null {
  return pseudonym === null ? null : { pseudonym, name };
}
