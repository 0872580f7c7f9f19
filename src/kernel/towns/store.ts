/** Reads and writes how towns look. */
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../places/place.ts';
import type { Town, TownContent, TownTexts } from './town.ts';
import { TOWNS_CHANNEL } from './towns-channel.ts';

interface Row extends TownTexts {
  ars: Ars;
  version: number;
  crest: string | null;
  crestAlt: string | null;
  changedAt: string;
}

const COLUMNS = sql`ars, version, display_name as "displayName", crest, crest_alt as "crestAlt", colour, website, imprint,
  contact, accessibility_contact as "accessibilityContact", accessibility_note as "accessibilityNote", privacy, licence,
  changed_at as "changedAt"`;

export async function readTowns(db: Kysely<unknown>): Promise<Town[]> {
  const { rows } = await sql<Row>`select ${COLUMNS} from kernel.town order by ars`.execute(db);
  return rows.map(townOf);
}

/** The one of a place (all its keys); undefined: it has said nothing yet. */
export async function readTown(db: Kysely<unknown>, keys: ReadonlySet<Ars>): Promise<Town | undefined> {
  const { rows } = await sql<Row>`
    select ${COLUMNS} from kernel.town where ars = any (${[...keys]}) order by version desc limit 1`.execute(
    db,
  );
  return rows.map(townOf)[0];
}

function townOf({ crest, crestAlt, ...row }: Row): Town {
  return { ...row, crest: crest === null || crestAlt === null ? null : { file: crest, alt: crestAlt } };
}

/**
 * Writes a town if it is still at version `before` (0: there is none yet), with its version; answers the new one, or
 * null where somebody else was first.
 */
export async function writeTown(
  db: Kysely<unknown>,
  change: { ars: Ars; before: number; content: TownContent; undoneTo: number | null; actor: string | null },
  now: Temporal.Instant,
): Promise<number | null> {
  const { ars, before, content, undoneTo, actor } = change;
  const { crest } = content;
  const { rows } = await sql<{ version: number }>`
    insert into kernel.town as t (ars, version, display_name, crest, crest_alt, colour, website, imprint, contact,
      accessibility_contact, accessibility_note, privacy, licence, changed_at)
    values (${ars}, ${before + 1}, ${content.displayName}, ${crest?.file ?? null}, ${crest?.alt ?? null},
      ${content.colour}, ${content.website}, ${content.imprint}, ${content.contact}, ${content.accessibilityContact},
      ${content.accessibilityNote}, ${content.privacy}, ${content.licence}, ${now.toString()})
    on conflict (ars) do update set version = excluded.version, display_name = excluded.display_name,
      crest = excluded.crest, crest_alt = excluded.crest_alt, colour = excluded.colour, website = excluded.website,
      imprint = excluded.imprint, contact = excluded.contact, accessibility_contact = excluded.accessibility_contact,
      accessibility_note = excluded.accessibility_note, privacy = excluded.privacy, licence = excluded.licence,
      changed_at = excluded.changed_at
      where t.version = ${before}
    returning version`.execute(db);
  const [written] = rows;
  if (written === undefined) return null;
  await sql`
    insert into kernel.town_version (ars, version, content, at, actor, undone_to)
    select ${ars}, ${written.version}, ${JSON.stringify(content)}, ${now.toString()},
      (select pseudonym from kernel.pseudonym where person = ${actor}), ${undoneTo}`.execute(db);
  await tellTown(db, ars);
  return written.version;
}

export interface TownVersion {
  version: number;
  /** Checked by whoever uses it: an older program may have written it. */
  content: unknown;
  /** Instant. */
  at: string;
  /** null: a command of the operator. */
  actor: { name: string | null } | null;
  undoneTo: number | null;
}

/** Newest first; `before` is the version of the last one of the page before. */
export async function readVersions(
  db: Kysely<unknown>,
  ars: Ars,
  { before, limit }: { before: number | null; limit: number },
): Promise<TownVersion[]> {
  const { rows } = await sql<Omit<TownVersion, 'actor'> & { actor: string | null; name: string | null }>`
    select v.version, v.content, v.at, v.actor, v.undone_to as "undoneTo", coalesce(nullif(p.name, ''), p.email) as name
    from kernel.town_version v
    left join kernel.pseudonym s on s.pseudonym = v.actor
    left join kernel.person p on p.id = s.person
    where v.ars = ${ars} and (${before}::int is null or v.version < ${before})
    order by v.version desc limit ${limit}`.execute(db);
  return rows.map(({ actor, name, ...row }) => ({ ...row, actor: actor === null ? null : { name } }));
}

/** Content of one version; null: there is none. */
export async function readVersion(db: Kysely<unknown>, ars: Ars, version: number): Promise<unknown> {
  const { rows } = await sql<{ content: unknown }>`
    select content from kernel.town_version where ars = ${ars} and version = ${version}`.execute(db);
  return rows[0]?.content ?? null;
}

export async function readLeftOut(db: Kysely<unknown>): Promise<Ars[]> {
  const { rows } = await sql<{ ars: Ars }>`select ars from kernel.town_left_out order by ars`.execute(db);
  return rows.map(({ ars }) => ars);
}

export async function leaveOut(db: Kysely<unknown>, ars: Ars, now: Temporal.Instant): Promise<void> {
  await sql`insert into kernel.town_left_out (ars, since) values (${ars}, ${now.toString()})
    on conflict (ars) do nothing`.execute(db);
  await tellTown(db, ars);
}

/** False: it was not left out. */
export async function takeBackIn(db: Kysely<unknown>, keys: ReadonlySet<Ars>, ars: Ars): Promise<boolean> {
  const { rows } = await sql`
    delete from kernel.town_left_out where ars = any (${[...keys]}) returning ars`.execute(db);
  await tellTown(db, ars);
  return rows.length > 0;
}

async function tellTown(db: Kysely<unknown>, ars: Ars): Promise<void> {
  await sql`select pg_notify(${TOWNS_CHANNEL}, ${ars})`.execute(db);
}
