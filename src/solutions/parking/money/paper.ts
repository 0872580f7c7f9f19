/** A paper of a page or more: facts, tables and notes. Types only; all words are ready to be printed. */
import type { Language } from '../../../kernel/i18n/language.ts';

export interface PaperTable {
  title: string;
  /** The first is the heading of its row; the others stand to the right. */
  columns: readonly string[];
  rows: readonly (readonly string[])[];
  /** The last row, set apart; null: none. */
  total: readonly string[] | null;
}

export interface Paper {
  language: Language;
  title: string;
  /** Below the title. */
  lead: readonly string[];
  facts: readonly { title: string; rows: readonly (readonly [label: string, value: string])[] }[];
  tables: readonly PaperTable[];
  notes: { title: string; lines: readonly string[] };
  /** At the foot of each page. */
  printed: string;
}
