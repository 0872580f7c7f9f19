/** The only file with SQL about warnings. Every question takes the scope first. */
import { type Kysely, sql } from 'kysely';
import type { Stored } from '../../../kernel/sources/intake.ts';
import { isShown } from '../../../kernel/sources/is-shown.ts';
import type { KnownWarning, WarningRecord } from './model.ts';

const COLUMNS = sql`w.id, w.ars, w.source, w.message, w.type, w.refs as "references", w.severity, w.urgency, w.certainty,
  w.issuer, w.sent_at as sent, w.starts_at as "from", w.ends_at as until, w.texts, w.areas, w.area_names as "areaNames",
  w.web, r.seen_at as "seenAt"`;
const TABLES = sql`notices.warning w left join kernel.source_record r on r.id = w.id`;
/** Replaced or ended by a later message of the same source: nobody else can take a warning back. */
const REPLACED = sql`exists (select from notices.warning c
  where c.source = w.source and c.type <> 'alert' and c.refs @> array[w.message])`;

/** Those that count at one of the keys at an instant and are not replaced: the gravest first, then by their beginning. */
export async function warningsAt(
  keys: ReadonlySet<string>,
  db: Kysely<unknown>,
  { at, limit, without = [] }: { at: Temporal.Instant; limit: number; without?: readonly string[] },
): Promise<KnownWarning[]> {
  const { rows } = await sql<KnownWarning>`
    select ${COLUMNS} from ${TABLES}
    where w.areas && ${[...keys]}::text[] and w.type <> 'cancel' and (w.ends_at is null or w.ends_at > ${at.toString()})
      and w.source <> all(${[...without]}::uuid[]) and ${isShown(sql`w.source`)} and not ${REPLACED}
    order by array_position(array['extreme', 'severe', 'moderate', 'minor', 'unknown'], w.severity),
      coalesce(w.starts_at, w.sent_at), w.id limit ${limit}`.execute(db);
  return rows;
}

/** One of them, with whether it still counts. */
export async function warningById(
  keys: ReadonlySet<string>,
  id: string,
  db: Kysely<unknown>,
): Promise<(KnownWarning & { replaced: boolean }) | undefined> {
  const { rows } = await sql<KnownWarning & { replaced: boolean }>`
    select ${COLUMNS}, ${REPLACED} as replaced from ${TABLES}
    where w.areas && ${[...keys]}::text[] and w.type <> 'cancel' and w.id = ${id}`.execute(db);
  return rows[0];
}

/** Writes new and changed ones. */
export async function putWarnings(
  records: readonly Stored<WarningRecord>[],
  db: Kysely<unknown>,
): Promise<void> {
  await sql`
    insert into notices.warning (ars, id, source, message, type, refs, severity, urgency, certainty, issuer, sent_at,
      starts_at, ends_at, texts, areas, area_names, web)
    select r.ars, r.id, r.source, d.message, d.type, d."references", d.severity, d.urgency, d.certainty, d.issuer, d.sent,
      d."from", d.until, d.texts, d.areas, d."areaNames", d.web
    from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (ars text, id uuid, source uuid, record jsonb),
      jsonb_to_record(r.record) as d (message text, type text, "references" text[], severity text, urgency text,
        certainty text, issuer text, sent timestamptz, "from" timestamptz, until timestamptz, texts jsonb, areas text[],
        "areaNames" text[], web text)
    on conflict (ars, id) do update set source = excluded.source, message = excluded.message, type = excluded.type,
      refs = excluded.refs, severity = excluded.severity, urgency = excluded.urgency, certainty = excluded.certainty,
      issuer = excluded.issuer, sent_at = excluded.sent_at, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
      texts = excluded.texts, areas = excluded.areas, area_names = excluded.area_names, web = excluded.web`.execute(
    db,
  );
}

export async function removeWarnings(
  records: readonly { id: string; ars: string }[],
  db: Kysely<unknown>,
): Promise<void> {
  await sql`delete from notices.warning w
    using jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (ars text, id uuid)
    where w.ars = r.ars and w.id = r.id`.execute(db);
}
