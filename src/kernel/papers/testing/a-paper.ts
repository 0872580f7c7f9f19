import type { Paper } from '../paper.ts';

export const NOW = Temporal.Instant.from('2026-11-27T13:05:00Z');
export const MAKING = { author: 'Stadt Musterstadt', now: NOW };

/** A paper that says little, but for what is given. */
export function aPaper(parts: Partial<Paper> = {}): Paper {
  return {
    ...{ language: 'de', title: 'Prüfbericht', subject: 'Was geprüft wurde', lead: [], marks: [] },
    ...{ blocks: [], printed: 'Erstellt am 27. November 2026' },
    ...parts,
  };
}
