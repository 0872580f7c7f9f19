/** What was left out or mended while an object was read: each sort once, with how often. */
import { quoted } from '../../../kernel/sources/clean-text.ts';

const REASONS = {
  'bad-date': 'no date: left out',
  'bad-link': 'no address of the web: left out',
  'bad-leika': 'no service key of 14 digits: left out',
  'bad-language': 'no language: kept as "und"',
  'bad-point': 'no position that can be read: left out',
  'unknown-module': 'no text module that is known: kept under its code',
  'unknown-channel': 'a number of which nobody can tell whether it is a telephone or a fax: left out',
  'only-structured': 'a duration or amount without a description: left out',
  'no-service': 'a competence that names no service: left out',
  'other-area': 'an area without key of twelve digits: kept as it is written',
} as const;

export type NoteCode = keyof typeof REASONS;
export interface Notes {
  add(code: NoteCode, value: string): void;
  /** undefined: none. */
  all(): { code: string; reason: string }[] | undefined;
}

export function createNotes(): Notes {
  const found = new Map<NoteCode, { value: string; count: number }>();
  return {
    add(code, value) {
      const known = found.get(code);
      if (known === undefined) found.set(code, { value, count: 1 });
      else known.count += 1;
    },
    all() {
      if (found.size === 0) return undefined;
      return [...found].map(([code, { value, count }]) => ({
        code,
        reason: `${quoted(value)}${count === 1 ? '' : ` and ${count - 1} more`}: ${REASONS[code]}.`,
      }));
    },
  };
}
