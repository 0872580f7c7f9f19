import { problem } from '../http/problem.ts';

/** Where a page of a list ended, as the next question carries it: figures and ids, nothing about people. */
export function writeCursor(parts: readonly (string | number)[]): string {
  return parts.join('~');
}

/** Throws what to tell somebody whose cursor is none of ours. */
export function readCursor(text: string | undefined, length: number): string[] | null {
  if (text === undefined) return null;
  const parts = text.split('~');
  if (parts.length !== length || parts.some((part) => part === '')) throw malformed();
  return parts;
}

export function cursorNumber(part: string | undefined): number {
  const value = Number(part);
  if (!Number.isSafeInteger(value)) throw malformed();
  return value;
}

function malformed() {
  return problem({
    code: 'bad-request',
    status: 400,
    title: 'Bad request',
    values: { detail: 'after: what the answer before named as "next"' },
  });
}
