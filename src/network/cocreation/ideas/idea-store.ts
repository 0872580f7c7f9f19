/** Ideas, and what hangs on them. What is hidden is left out wherever everybody may read. */
import { type Kysely, type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Language } from '../../../kernel/i18n/language.ts';
import { FIELDS, type Field } from '../../../kernel/network/fields.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import { IDEA_STATES, type IdeaState, STOP_CODES } from '../flow.ts';
import { PROPOSERS, PROVENANCES, type Proposer } from '../model.ts';
import { type Idea, wordsOf } from './idea.ts';

export type Db = Kysely<unknown>;

const row = z.object({
  ...{
    id: z.string(),
    ars: z.string().nullable(),
    source: z.string().nullable(),
    state: z.enum(IDEA_STATES),
  },
  ...{ field: z.enum(FIELDS), title: z.string(), text: z.string(), lang: z.string() },
  ...{ provenance: z.enum(PROVENANCES), provenanceNote: z.string(), provenanceOn: z.string().nullable() },
  ...{ proposer: z.enum(PROPOSERS), proposerName: z.string(), interest: z.string().nullable() },
  ...{ solution: z.string().nullable(), stopCode: z.enum(STOP_CODES).nullable(), hidden: z.boolean() },
  words: z.record(z.string(), z.object({ title: z.string(), text: z.string(), note: z.string().optional() })),
  ...{ version: z.number(), createdAt: z.string(), changedAt: z.string() },
});

const COLUMNS = sql`i.id, i.ars, i.source, i.state, i.field, i.title, i.text, i.lang, i.provenance,
  i.provenance_note as "provenanceNote", i.provenance_on as "provenanceOn", i.proposer,
  i.proposer_name as "proposerName", i.interest, i.solution, i.stop_code as "stopCode", i.hidden, i.words, i.version,
  i.created_at as "createdAt", i.changed_at as "changedAt"`;

/** Also of what is hidden: who may see that, says the caller. */
export async function readIdea(db: Db, id: string): Promise<Idea | null> {
  return (await ideasWhere(db, sql`i.id = ${id}`))[0] ?? null;
}

/** Within a transaction: nobody else changes it meanwhile. */
export async function lockIdea(trx: Db, id: string): Promise<Idea | null> {
  return (await ideasWhere(trx, sql`i.id = ${id} for update`))[0] ?? null;
}

export interface IdeaTitle {
  title: string;
  lang: string;
  state: IdeaState;
  /** Town that proposed it; null: others. */
  ars: Ars | null;
  source: string | null;
  proposer: Proposer;
  /** Of a company, which is said wherever its idea stands; '' for others. */
  company: string;
  hidden: boolean;
}

/** By id; what does not exist is left out. In German, or in `language` where it is there. */
export async function ideaTitles(
  db: Db,
  ids: readonly string[],
  language: Language = 'de',
): Promise<Map<string, IdeaTitle>> {
  const found = await ideasWhere(db, sql`i.id = any(${[...ids]}::uuid[])`);
  return new Map(
    found.map((idea) => {
      const { title, lang } = wordsOf(idea, language);
      const { state, ars, source, proposer, hidden } = idea;
      const company = proposer === 'company' ? idea.proposerName : '';
      return [idea.id, { title, lang, state, ars, source, proposer, company, hidden }];
    }),
  );
}

/** Shown ones that answer a challenge, or one that was merged into it; those furthest on their way first. */
export async function ideasOfChallenge(db: Db, challenge: string): Promise<Idea[]> {
  return ideasWhere(
    db,
    sql`not i.hidden and i.id in (
      with recursive whole as (
        select id from cocreation.challenge where id = ${challenge}
        union select c.id from cocreation.challenge c join whole w on c.merged_into = w.id)
      select l.idea from cocreation.idea_challenge l join whole w on w.id = l.challenge)
      order by array_position(${[...IDEA_STATES]}::text[], i.state) desc, i.changed_at desc, i.id`,
  );
}

/** What everybody may read is narrowed to; left out: all. */
export interface IdeaFilter {
  field?: Field | undefined;
  state?: IdeaState | undefined;
  proposer?: Proposer | undefined;
}

/** Shown ones, those that changed last first; of the catalogue in its order; examples behind all that is real. */
export async function shownIdeas(
  db: Db,
  filter: IdeaFilter,
  { begin, limit }: { begin: number; limit: number },
): Promise<Idea[]> {
  return ideasWhere(
    db,
    sql`${shown(filter)} order by i.source is not null, i.changed_at desc, i.id limit ${limit} offset ${begin}`,
  );
}

export interface IdeaCount {
  field: Field;
  state: IdeaState;
  proposer: Proposer;
  /** Counted apart: examples never stand in a count of what is real. */
  example: boolean;
  count: number;
}

/** How many shown ones there are of each field, state and proposer: what the ways to narrow a list are made of. */
export async function ideaCounts(db: Db): Promise<readonly IdeaCount[]> {
  const { rows } = await sql<IdeaCount>`
    select i.field, i.state, i.proposer, i.source is not null as example, count(*)::int as count
    from cocreation.idea i where not i.hidden group by 1, 2, 3, 4`.execute(db);
  return rows;
}

/** For search engines: shown ones that people or the editors wrote, in the order of their ids, behind `after`. */
export async function listedIdeas(
  db: Db,
  after: string | null,
  limit: number,
): Promise<{ id: string; changedAt: string }[]> {
  const { rows } = await sql<{ id: string; changedAt: string }>`
    select i.id, i.changed_at as "changedAt" from cocreation.idea i
    where not i.hidden and i.source is null and (${after}::uuid is null or i.id > ${after}::uuid)
    order by i.id limit ${limit}`.execute(db);
  return rows;
}

/** Of a town, all its keys; the last changed first. */
export async function ideasOfTown(db: Db, keys: Iterable<Ars>): Promise<Idea[]> {
  return ideasWhere(
    db,
    sql`i.ars = any(${[...keys]}) and i.source is null order by i.changed_at desc, i.id limit 500`,
  );
}

/** Sent by a person from the own area. */
export async function ideasOfPerson(db: Db, person: string): Promise<Idea[]> {
  return ideasWhere(
    db,
    sql`i.id in (select idea from cocreation.idea_author where person = ${person})
      order by i.changed_at desc, i.id limit 500`,
  );
}

export const OFFICE_LISTS = ['open', 'under-way', 'ended'] as const;
export type OfficeList = (typeof OFFICE_LISTS)[number];

const IN_LIST: Readonly<Record<OfficeList, RawBuilder<unknown>>> = {
  open: sql`i.state = 'proposed'`,
  'under-way': sql`i.state not in ('proposed', 'transferred', 'stopped')`,
  ended: sql`i.state in ('transferred', 'stopped')`,
};

/** For the office: what waits for it, longest first; what is under way or ended, the last changed first. */
export async function officeIdeas(
  db: Db,
  { list, begin, limit }: { list: OfficeList; begin: number; limit: number },
): Promise<{ ideas: Idea[]; total: number }> {
  const order = list === 'open' ? sql`i.created_at, i.id` : sql`i.changed_at desc, i.id`;
  const ideas = await ideasWhere(db, sql`${IN_LIST[list]} order by ${order} limit ${limit} offset ${begin}`);
  const { rows } = await sql<{ total: number }>`
    select count(*)::int as total from cocreation.idea i where ${IN_LIST[list]}`.execute(db);
  return { ideas, total: rows[0]?.total ?? 0 };
}

function shown({ field, state, proposer }: IdeaFilter): RawBuilder<unknown> {
  return sql`not i.hidden and ${fromShown('i')} and (${field ?? null}::text is null or i.field = ${field ?? null})
    and (${state ?? null}::text is null or i.state = ${state ?? null})
    and (${proposer ?? null}::text is null or i.proposer = ${proposer ?? null})`;
}

/** `i` is the idea. */
export async function ideasWhere(db: Db, where: RawBuilder<unknown>): Promise<Idea[]> {
  const { rows } = await sql`select ${COLUMNS} from cocreation.idea i where ${where}`.execute(db);
  return z.array(row).parse(rows);
}
