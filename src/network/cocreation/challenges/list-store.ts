/** The public list of challenges. */
import { sql } from 'kysely';
import type { Field } from '../../../kernel/network/fields.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { ChallengeState } from '../flow.ts';
import type { Db } from './challenge-store.ts';

export interface ListedChallenge {
  id: string;
  field: Field;
  state: ChallengeState;
  example: boolean;
  /** Of all that want it, the own town first. */
  keys: Ars[];
}

/** All public ones, what was changed last first; those that became part of others never. */
export async function publicChallenges(db: Db): Promise<ListedChallenge[]> {
  const { rows } = await sql<ListedChallenge>`
    select c.id, c.field, c.state, c.source is not null as example, array[c.ars] || coalesce(v.keys, '{}') as keys
    from cocreation.challenge c
    left join (select challenge, array_agg(ars) filter (where source is null) as real, array_agg(ars) as all_keys
      from cocreation.voice group by challenge) g on g.challenge = c.id
    cross join lateral (select case when c.source is null then g.real else g.all_keys end as keys) v
    where c.state not in ('draft', 'merged') and ${fromShown('c')}
    order by c.changed_at desc, c.id`.execute(db);
  return rows;
}

/** Real ones that everybody may read, each once, in the order of their ids; read in parts. */
export async function* listedChallenges(db: Db): AsyncIterable<{ id: string; changedAt: string }> {
  const PART = 500;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await sql<{ id: string; changedAt: string }>`select id, changed_at as "changedAt"
      from cocreation.challenge where source is null and state <> 'draft' and id > ${after}
      order by id limit ${PART}`.execute(db);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < PART) return;
    after = last.id;
  }
}
