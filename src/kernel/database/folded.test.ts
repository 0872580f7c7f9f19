import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fold } from '../places/fold.ts';
import { connect } from './connection.ts';
import { folded, wordPatterns } from './folded.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

let database: TestDatabase;
let db: Kysely<unknown>;
beforeAll(async () => {
  database = await createTestDatabase();
  db = connect(database.appUrl);
});
afterAll(async () => {
  await db.destroy();
  await database.drop();
});

async function holds(title: string, words: string): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean }>`
    select ${folded(sql`${title}::text`)} like all (${wordPatterns(words)}::text[]) as holds`.execute(db);
  return rows[0]?.holds ?? false;
}

describe('a text made comparable by the database', () => {
  const TITLES = [
    ...['Öffentliches WLAN', 'STRASSENLICHT nach Bedarf', 'Straßenlicht', 'Café mit Ladesäule', 'Übergänge'],
    ...['St. Augustin: Bus auf Bestellung', 'Ärger an der Ampel', 'E-Scooter, geteilt', 'Pegel 2.0'],
  ];

  it.each(TITLES)(
    'holds each word of "%s" as it is typed, also without umlauts and capitals',
    async (title) => {
      for (const word of title.split(/\s+/)) {
        expect(await holds(title, word), word).toBe(true);
        expect(await holds(title, word.toUpperCase()), word).toBe(true);
        expect(await holds(title, fold(word)), word).toBe(true);
      }
      expect(await holds(title, title.normalize('NFD'))).toBe(true);
      expect(await holds(title, `${title} Nordpol`)).toBe(false);
    },
  );

  it('takes signs of patterns and of SQL for no words', async () => {
    expect(wordPatterns(" %_\\ '; -- \u0000")).toEqual([]);
    expect(await holds('Parken', '%')).toBe(true);
    expect(await holds('Parken', 'p_z')).toBe(false);
  });
});
