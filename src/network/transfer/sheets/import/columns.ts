/**
 * Columns of a table of solutions that are understood: our own names, as the open data has them, and the headings that
 * catalogues of the Länder use (KommHub, DMR and the like; `README.md` lists them). Capital letters, umlauts and signs
 * between words do not matter. Pure; the phone may use it.
 */
import { fold } from '../../../../kernel/places/fold.ts';

export const COLUMNS = [
  ...(['id', 'ars', 'ags', 'town', 'country', 'place', 'title', 'problem', 'lang', 'field'] as const),
  ...(['status', 'size', 'start', 'end', 'cost_band', 'cost_once_cents', 'cost_yearly_cents'] as const),
  ...(['cost_once_euro', 'cost_yearly_euro', 'fte', 'operating_model', 'solution_licence'] as const),
  ...(['repo_url', 'standards', 'prerequisites', 'kpis', 'evidence_level', 'what_failed'] as const),
  ...(['success_factors', 'law_differs', 'contact_role', 'contact_mail', 'last_verified'] as const),
  ...(['solution', 'url', 'licence'] as const),
] as const;
export type Column = (typeof COLUMNS)[number];

/** Without them nobody could tell what a row is about, or find it again. */
export const REQUIRED = ['id', 'title', 'field', 'status'] as const satisfies readonly Column[];

/** Their cells are joined where several columns mean the same. */
const JOINED: readonly Column[] = ['problem', 'success_factors', 'what_failed'];

const ALIASES: Readonly<Partial<Record<Column, readonly string[]>>> = {
  id: ['nr', 'nummer', 'projekt-id', 'projektnummer', 'kennung', 'origin_id'],
  ars: ['regionalschlüssel', 'amtlicher regionalschlüssel'],
  ags: ['gemeindeschlüssel', 'amtlicher gemeindeschlüssel'],
  town: ['ort', 'kommune', 'gemeinde', 'stadt', 'municipality'],
  country: ['land (iso)', 'staat', 'ländercode'],
  place: ['ort im ausland'],
  title: ['titel', 'projektname', 'projekt', 'projekttitel', 'bezeichnung', 'lösung'],
  problem: [
    ...['problemstellung', 'ausgangslage', 'kurzbeschreibung', 'kurztext', 'beschreibung', 'ziel', 'ziele'],
    ...['zielgruppe', 'problemfrage'],
  ],
  lang: ['sprache'],
  field: ['handlungsfeld', 'themenfeld', 'thema', 'action_field'],
  status: ['projektstatus', 'phase', 'stand', 'umsetzungsstand'],
  size: ['größenklasse', 'gemeindegröße', 'size_class'],
  start: ['beginn', 'projektstart', 'projektbeginn', 'laufzeit von'],
  end: ['ende', 'projektende', 'laufzeit bis'],
  cost_band: ['gesamtkosten', 'kostenrahmen', 'kostenband', 'kosten', 'gesamtvolumen'],
  cost_once_euro: ['einmalige kosten', 'einmalige kosten (eur)'],
  cost_yearly_euro: ['laufende kosten', 'laufende kosten im jahr (eur)', 'jährliche kosten'],
  fte: ['vollzeitstellen', 'vzä', 'personal'],
  operating_model: ['betriebsmodell', 'betreibermodell', 'operating'],
  solution_licence: ['lizenz', 'software-lizenz'],
  repo_url: ['quellcode', 'repository', 'repo'],
  standards: ['standards_used', 'genutzte standards', 'schnittstellen'],
  prerequisites: ['voraussetzungen'],
  kpis: ['kennzahlen'],
  evidence_level: ['belegstufe', 'evidenz'],
  what_failed: ['was nicht geklappt hat', 'was scheiterte', 'herausforderungen', 'hürden', 'stolpersteine'],
  success_factors: [
    ...['erfolgsfaktoren', 'mehrwert', 'nutzen', 'nutzen für alle kommunen', 'nutzen für kommunen'],
    ...['alleinstellung', 'alleinstellungsmerkmal'],
  ],
  law_differs: ['rechtliche unterschiede'],
  contact_role: ['zuständige stelle', 'stelle', 'amt', 'fachbereich'],
  contact_mail: ['e-mail', 'mail', 'postfach', 'funktionspostfach'],
  last_verified: ['zuletzt geprüft', 'zuletzt aktualisiert', 'aktualisiert am'],
  url: ['link', 'webseite', 'website', 'internet'],
  licence: ['datenlizenz', 'lizenz der daten', 'origin_licence'],
};

/** Headings of columns that name people: they are never read. */
const PEOPLE = ['ansprechpartner', 'ansprechpartnerin', 'ansprechperson', 'kontaktperson', 'projektleitung'];

const KNOWN: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) =>
    [column, ...(ALIASES[column] ?? [])].map((name) => [fold(name), column] as const),
  ),
);
const NEVER = new Set(PEOPLE.map(fold));

export interface ReadColumn {
  /** As the file heads it. */
  name: string;
  column: Column | null;
  /** Why it is not read: nobody knows it here, or it names people. */
  skipped: 'unknown' | 'people' | null;
}

export interface Header {
  columns: ReadColumn[];
  /** Needed ones that no heading means. */
  missing: Column[];
  /** Meant by several headings, where only one can be right. */
  doubled: Column[];
}

/** What each heading of a file means. The town is needed too, in one way or the other: that says each row. */
export function readHeader(names: readonly string[]): Header {
  const columns = names.map((name): ReadColumn => {
    const folded = fold(name);
    if (NEVER.has(folded)) return { name, column: null, skipped: 'people' };
    const column = KNOWN.get(folded) ?? null;
    return { name, column, skipped: column === null ? 'unknown' : null };
  });
  const count = (wanted: Column) => columns.filter(({ column }) => column === wanted).length;
  return {
    columns,
    missing: REQUIRED.filter((one) => count(one) === 0),
    doubled: COLUMNS.filter((one) => count(one) > 1 && !JOINED.includes(one)),
  };
}

export type Cells = Readonly<Partial<Record<Column, string>>>;

/** Cells by what they mean; several of one meaning are paragraphs of one text. */
export function cellsOf(columns: readonly ReadColumn[], row: readonly string[]): Cells {
  const cells: Partial<Record<Column, string>> = {};
  for (const [index, { column }] of columns.entries()) {
    const text = (row[index] ?? '').trim();
    if (column === null || text === '') continue;
    const before = cells[column];
    cells[column] = before === undefined ? text : `${before}\n\n${text}`;
  }
  return cells;
}
