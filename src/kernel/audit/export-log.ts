import type { Kysely } from 'kysely';
import type { Language } from '../i18n/language.ts';
import { textsIn } from '../i18n/texts-in.ts';
import type { Ars } from '../places/place.ts';
import { AUDIT_TEXTS, describeLine } from './describe-line.ts';
import { type AuditSpan, readAudit } from './store.ts';
import type { SubjectNames } from './subject-words.ts';
import { CSV_BEGIN, csvLine, csvOfLine } from './write-csv.ts';

/** As many as the database gives at once. */
const PAGE = 1_000;

/** The log of a place as a table, newest first, in pieces; columns as on the screen. */
export async function* exportLog(
  db: Kysely<unknown>,
  keys: ReadonlySet<Ars>,
  { span, words }: { span: AuditSpan; words: SubjectNames & { language: Language } },
): AsyncGenerator<string> {
  const texts = textsIn(AUDIT_TEXTS, words.language);
  const columns = ['at', 'who', 'what', 'subject'].map((name) => texts[`column_${name}`] ?? name);
  yield CSV_BEGIN + csvLine(columns);
  let before: number | null = null;
  do {
    const lines = await readAudit(db, keys, { ...span, before, limit: PAGE });
    yield lines.map((line) => csvOfLine(describeLine(line, words))).join('');
    before = lines.length < PAGE ? null : (lines.at(-1)?.id ?? null);
  } while (before !== null);
}
