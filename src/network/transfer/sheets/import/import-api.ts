/** What the import of a catalogue takes and answers: the same for the server and the web. Types only. */
import type { Needed } from '../missing-fields.ts';
import type { Column, ReadColumn } from './columns.ts';
import type { FaultCode } from './read-row.ts';

/** `check`: nothing is written, everything is reported. `publish`: what is complete is published at once. */
export const MODES = ['check', 'drafts', 'publish'] as const;
export type ImportMode = (typeof MODES)[number];

/** `POST /api/transfer/desk/:ars/catalogue/import` */
export interface ImportWish {
  /** Name of the catalogue: the same again renews what came from it before. */
  catalogue: string;
  /** Licence of its data where a row names none; '': it names none. */
  licence: string;
  mode: ImportMode;
  /** The table as text; comma, semicolon or tab. */
  table: string;
}

export interface ImportFault {
  /** Of the file, from 1. */
  line: number;
  column: Column | null;
  code: FaultCode;
  value: string;
}

export interface ImportReport {
  mode: ImportMode;
  columns: ReadColumn[];
  /** Rows with something in them. */
  rows: number;
  added: number;
  renewed: number;
  same: number;
  /** Changed here since they were brought in: left as they are. */
  kept: number;
  published: number;
  /** At most `MOST_TOLD` are told one by one. */
  faults: ImportFault[];
  faultyRows: number;
  /** Good rows that cannot be published as they are. */
  incomplete: { line: number; title: string; missing: Needed[] }[];
  /** Came with an earlier import and are no longer there: kept. */
  vanished: { id: string; title: string; key: string }[];
}

export const MOST_ROWS = 5_000;
export const MOST_CHARACTERS = 4_000_000;
export const MOST_TOLD = 500;
