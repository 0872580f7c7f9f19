/** How values leave the database: instants and civil dates as ISO 8601 text, never as `Date` in the server's zone. */
import pg from 'pg';

const { builtins } = pg.types;

/**
 * timestamptz → "2026-01-31T09:00:00Z", date → "2026-01-31", timestamp → text as it stands,
 * bigint → number (throws beyond 2^53), numeric → text (exact), all else as `pg` does it.
 */
export const types: pg.CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    if (format !== 'binary') {
      if (id === builtins.TIMESTAMPTZ) return instant;
      if (id === builtins.DATE || id === builtins.TIMESTAMP) return asIs;
      if (id === builtins.INT8) return safeInteger;
    }
    return pg.types.getTypeParser(id, format === 'binary' ? 'binary' : 'text');
  },
};

function asIs(text: string): string {
  return text;
}

function instant(text: string): string {
  if (text === 'infinity' || text === '-infinity') return text;
  const iso = text.replace(' ', 'T');
  return iso.endsWith('+00') ? `${iso.slice(0, -3)}Z` : Temporal.Instant.from(iso).toString();
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`${text} is beyond the exact whole numbers of JavaScript`);
  return value;
}
