import { StartError } from '../start/start-error.ts';

/** The oldest PostgreSQL that everything here is tested on. */
export const OLDEST_MAJOR = 15;

/** Major version of `server_version_num` ("150018" → 15, "90624" → 9); null if it is no such number. */
export function majorVersion(serverVersionNumber: string): number | null {
  if (!/^\d{5,6}$/.test(serverVersionNumber)) return null;
  return Math.floor(Number(serverVersionNumber) / 10_000);
}

/** Throws a `StartError` for a server that is too old or does not tell its version. */
export function requireVersion(serverVersionNumber: string, where: string): void {
  const major = majorVersion(serverVersionNumber);
  if (major === null) {
    throw new StartError(
      'database-too-old',
      `The server at ${where} does not name a PostgreSQL version ("${serverVersionNumber.slice(0, 40)}"): DATABASE_URL must lead to PostgreSQL ${OLDEST_MAJOR} or later.`,
    );
  }
  if (major < OLDEST_MAJOR) {
    throw new StartError(
      'database-too-old',
      `The server at ${where} is PostgreSQL ${major}: ${OLDEST_MAJOR} or later is needed, or leave DATABASE_URL out for the embedded one.`,
    );
  }
}
