/** Ideas as other parts of the network may name and find them: what everybody may read, and nothing else. */
import { sql } from 'kysely';
import { folded, wordPatterns } from '../../../kernel/database/folded.ts';
import { fullLanguage } from '../../../kernel/i18n/language.ts';
import { fromShown } from '../../../kernel/network/from-shown.ts';
import type { ThingSearch } from '../../../kernel/network/network-thing.ts';
import type { Idea } from './idea.ts';
import { type Db, ideasWhere } from './idea-store.ts';

const SHOWN = sql`not i.hidden and ${fromShown('i')}`;

/** In no order. */
export async function shownIdeasOf(db: Db, ids: readonly string[]): Promise<Idea[]> {
  return ids.length === 0 ? [] : ideasWhere(db, sql`i.id = any(${[...ids]}::uuid[]) and ${SHOWN}`);
}

/** Whose titles, as written or in the wanted language, hold all the words; the last changed first. */
export async function ideasNamed(
  db: Db,
  { words, language, keys, isOpen = false, isExample, limit }: ThingSearch,
): Promise<Idea[]> {
  const patterns = wordPatterns(words);
  const other = sql`coalesce(i.words -> ${fullLanguage(language)} ->> 'title', '')`;
  const named = sql`(${folded(sql`i.title`)} like all (${patterns}::text[])
    or ${folded(other)} like all (${patterns}::text[]))`;
  return ideasWhere(
    db,
    sql`${SHOWN} and ${patterns.length === 0 ? sql`true` : named}
      and ${isExample === undefined ? sql`true` : sql`(i.source is not null) = ${isExample}`}
      and (${keys === undefined} or i.ars = any(${[...(keys ?? [])]}))
      and (${!isOpen} or i.state not in ('transferred', 'stopped'))
      order by i.changed_at desc, i.id limit ${limit}`,
  );
}
