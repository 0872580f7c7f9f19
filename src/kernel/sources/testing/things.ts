/** The smallest solution that takes something in: things with a name. For tests of the kernel. */
import { type Kysely, sql } from 'kysely';
import { z } from 'zod';
import type { Solution } from '../../solution.ts';
import { type Connector, type Item, UnreadableFeed } from '../connector.ts';
import { format, type Intake } from '../intake.ts';
import { placeOfPoint } from '../place-of-point.ts';

export interface Thing {
  name: string;
  lon?: number | undefined;
  lat?: number | undefined;
}

const lineSchema = z.object({
  key: z.string(),
  name: z.string(),
  lon: z.number().optional(),
  lat: z.number().optional(),
});

/**
 * One JSON object a line; a line "!key" is a faulty record of that key, "?" one of an unknown key, "-key" says that it is
 * gone, "~" that the feed tells only changes.
 */
const lines: Connector<Thing, Record<string, never>> = {
  id: 'lines',
  mediaTypes: ['application/x-ndjson', 'text/plain'],
  settings: z.object({}).transform(() => ({})),
  async *read(bytes) {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of bytes) text += decoder.decode(chunk, { stream: true });
    if (text.startsWith('<')) throw new UnreadableFeed('not-lines', 'This is no list of JSON lines');
    for (const [index, line] of text.split('\n').entries())
      if (line !== '') yield readLine(line, `line ${index + 1}`);
  },
};

function readLine(line: string, where: string): Item<Thing> {
  if (line.startsWith('!'))
    return { kind: 'fault', where, key: line.slice(1), code: 'bad', reason: 'Marked as bad' };
  if (line.startsWith('?')) return { kind: 'fault', where, key: null, code: 'bad', reason: 'Marked as bad' };
  if (line.startsWith('-'))
    return { kind: 'gone', where, key: line.slice(1), code: 'deleted', reason: 'Marked as gone' };
  if (line === '~') return { kind: 'partial', where, code: 'changes-only', reason: 'Marked as changes' };
  const { key, ...value } = lineSchema.parse(JSON.parse(line));
  return { kind: 'value', key, where, value };
}

const things: Intake<Thing> = {
  id: 'things',
  formats: [
    format(lines, ({ value }, { source, places }) => {
      if (value.name === 'throw') throw new Error('a mapping that fails');
      const { lon, lat } = value;
      if (lon === undefined || lat === undefined) return { ars: source.ownerArs, record: value };
      const found = placeOfPoint({ lon, lat }, places);
      return 'fault' in found ? found : { ars: found.ars, record: value };
    }),
  ],
  licences: 'open',
  staleAfter: 'P2D',
  async put(records, db) {
    await sql`insert into things.thing (ars, id, source, name)
      select r.ars, r.id, r.source, r.record->>'name'
      from jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (ars text, id uuid, source uuid, record jsonb)
      on conflict (ars, id) do update set name = excluded.name`.execute(db);
  },
  async remove(records, db) {
    await sql`delete from things.thing t using jsonb_to_recordset(${JSON.stringify(records)}::jsonb) as r (ars text, id uuid)
      where t.ars = r.ars and t.id = r.id`.execute(db);
  },
};

/** Its table is made by `createThings`. */
export const thingsSolution: Solution = {
  id: 'things',
  scope: 'everywhere',
  path: 'dinge',
  i18n: {
    de: { title: 'Dinge', description: 'Dinge', limit: 'Wie viele' },
    en: { title: 'Things', description: 'Things', limit: 'How many' },
  },
  migrations: null,
  tables: [],
  permissions: [],
  settings: z.object({ limit: z.number().int().min(1).default(10).meta({ label: 'limit' }) }),
  routes: () => undefined,
  cards: async () => [],
  search: async () => [],
  page: async () => null,
  connectors: [things],
  measures: [],
  prerequisites: [],
};

/** As `hier_owner`, so that the runtime's role may use it. */
export async function createThings(owner: Kysely<unknown>): Promise<void> {
  await sql`create schema things`.execute(owner);
  await sql`create table things.thing (ars text, id uuid, source uuid, name text, primary key (ars, id))`.execute(
    owner,
  );
  await sql`grant usage on schema things to hier_app`.execute(owner);
  await sql`grant select, insert, update, delete on things.thing to hier_app`.execute(owner);
}

export async function thingNames(db: Kysely<unknown>): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`select name from things.thing order by name`.execute(db);
  return rows.map(({ name }) => name);
}

/** Feed text of things. */
export function feedOf(all: readonly (Thing & { key: string })[], more: readonly string[] = []): Buffer {
  return Buffer.from([...all.map((one) => JSON.stringify(one)), ...more].join('\n'));
}
