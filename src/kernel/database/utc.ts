import { type RawBuilder, sql } from 'kysely';

/** A column with an instant as it leaves the database, ISO 8601 with Z, whatever the zone of the server. */
export function utc(column: string): RawBuilder<unknown> {
  return sql`to_char(${sql.ref(column)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
