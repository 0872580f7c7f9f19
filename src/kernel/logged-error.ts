/**
 * What of an error may stand in the log: kind, code, where it came from, and its message without whatever somebody may
 * have typed. Messages of libraries quote what they could not use; a database quotes values in some of its errors.
 */
export function loggedError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const own = describe(error);
  return error.cause instanceof Error ? { ...own, cause: describe(error.cause) } : own;
}

function describe(error: Error): Record<string, unknown> {
  const { code, table, constraint, routine } = error as Error & Record<string, unknown>; // unknown fields, checked below
  const named = Object.entries({ code, table, constraint, routine }).filter(
    ([, value]) => typeof value === 'string' && /^[\w.-]{1,80}$/.test(value),
  );
  return {
    type: error.name,
    ...Object.fromEntries(named),
    message: messageOf(error.message, typeof code === 'string' ? code : ''),
    stack: placesOf(error),
  };
}

/** States of PostgreSQL whose messages are about the data: 22 (unusable values) and 23 (constraints). */
const ABOUT_VALUES = /^(22|23)[0-9A-Z]{3}$/;

function messageOf(message: string, code: string): string {
  if (ABOUT_VALUES.test(code)) return `left out: it may quote data`;
  return withoutValues(message.slice(0, 2_000));
}

/** A text without what looks like a value: quoted texts, mail addresses, addresses, coordinates, tokens. */
export function withoutValues(text: string): string {
  return (
    text
      // From the first mark to the last: what is quoted may have marks of its own.
      .replaceAll(/"[\s\S]*"|„[\s\S]*[“”]|«[\s\S]*»/g, '"…"')
      .replaceAll(/\b[a-z][a-z0-9+.-]*:\/\/\S+/gi, '…')
      .replaceAll(/[^\s@<>()]+@[^\s@<>()]+/g, '…')
      .replaceAll(/-?\d{1,3}[.,]\d{3,}/g, '…')
      .replaceAll(/[\w-]{24,}/g, '…')
  );
}

/** The lines of the stack without the message, which stands before them. */
function placesOf(error: Error): string[] {
  return (error.stack ?? '')
    .replace(error.message, () => '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .*:\d+:\d+\)?$/.test(line))
    .slice(0, 12);
}
