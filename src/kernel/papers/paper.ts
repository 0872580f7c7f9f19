/**
 * A paper of the house: what it says, in order. Types only; all words are ready to be read.
 *
 * `writePdf` and `writeDocx` write the same paper; `paperReply` sends it.
 */
import type { Language } from '../i18n/language.ts';

export interface Paper {
  language: Language;
  title: Words;
  /** One sentence for the properties of the file. */
  subject: string;
  /** Below the title. */
  lead: readonly Words[];
  /** "Beispieldaten", "Entwurf": stand out above the title, and again at the foot of each page. */
  marks: readonly string[];
  blocks: readonly PaperBlock[];
  /** At the foot of each page, before its number: who made it and when. */
  printed: string;
}

/** In the language of the paper, or in another one, which is then said to those who hear it. A line break is kept. */
export type Words = string | ForeignWords;

export interface ForeignWords {
  text: string;
  /** BCP 47: "en", "pl". */
  lang: string;
}

export type PaperBlock = PaperHeading | PaperText | PaperFacts | PaperTable | PaperList | PaperSignatures;

export interface PaperHeading {
  kind: 'heading';
  /** 1 is the title of the paper. */
  level: 2 | 3;
  words: Words;
}

/** An empty line within begins a paragraph. */
export interface PaperText {
  kind: 'text';
  /** A note is smaller: what explains, limits or names sources. Plain where left out. */
  tone?: 'plain' | 'note';
  words: Words;
}

/** Labels and what they stand for. */
export interface PaperFacts {
  kind: 'facts';
  rows: readonly (readonly [label: Words, value: Words])[];
}

export interface PaperTable {
  kind: 'table';
  /** Above the table. Left out where a heading right before says it. */
  caption?: Words;
  /** The first heads its row. */
  columns: readonly PaperColumn[];
  /** As many cells as columns. */
  rows: readonly (readonly Words[])[];
  /** The last row, set apart. */
  total?: readonly Words[];
  /** Said where there are no rows; "Keine Einträge" where left out. */
  empty?: Words;
}

export interface PaperColumn {
  title: Words;
  /** Figures stand at the end. Start where left out. */
  align?: 'start' | 'end';
  /** Share of the width, from 0 to 1. Given for all columns, or for none: then as wide as what they hold needs. */
  share?: number;
}

export interface PaperList {
  kind: 'list';
  /** Numbered. */
  isOrdered?: boolean;
  items: readonly Words[];
}

/** A line to sign on for each, with what stands below: "Ort, Datum", "Bürgermeisterin". */
export interface PaperSignatures {
  kind: 'signatures';
  lines: readonly Words[];
}

export type PaperFormat = 'pdf' | 'docx';

/** What the paper itself does not say. */
export interface PaperMaking {
  /** Of the file: the town or the operator. */
  author: string;
  now: Temporal.Instant;
}
