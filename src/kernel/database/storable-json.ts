/**
 * A value as text for a column of type jsonb. PostgreSQL holds neither NUL nor half of a pair of surrogates, and none
 * in a text of others is ever meant: the one is left out, the other becomes U+FFFD.
 */
export function storableJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll(/(?<!\\)((?:\\\\)*)\\u0000/g, '$1')
    .replaceAll(/(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g, '$1\\ufffd');
}
