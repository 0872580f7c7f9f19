/** One row of a table as a fact sheet, or all that is wrong with it. Pure but for the names of towns. */
import { z } from 'zod';
import { unsafeCell } from '../../../../kernel/outward/archive/safe-cell.ts';
import type { PlaceDirectory } from '../../../../kernel/places/directory.ts';
import type { Ars } from '../../../../kernel/places/place.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { webAddress } from '../../../../kernel/text/web-address.ts';
import { checkOf, requireKnown } from '../known-references.ts';
import type { Evidence } from '../sheet-model.ts';
import { abroadShape, asEvidence, contentShape } from '../sheet-schemas.ts';
import type { WrittenSheet } from '../write-sheet-store.ts';
import type { Cells, Column } from './columns.ts';
import { findTown } from './find-town.ts';
import { readBand } from './read-band.ts';
import { asJson, readDay, readEuro, readFigure, readList } from './read-cell.ts';
import { readField, readOperating, readSize, readStatus } from './values.ts';

export const FAULTS = [
  ...(['empty', 'unreadable', 'too-long', 'town-missing', 'town-unknown', 'town-several'] as const),
  ...(['country-and-town', 'end-before-start', 'key-twice', 'own-sheet', 'columns', 'incomplete'] as const),
] as const;
export type FaultCode = (typeof FAULTS)[number];

export interface RowFault {
  column: Column | null;
  code: FaultCode;
  /** What stands there, cut short. */
  value: string;
}

export interface ReadSheet {
  key: string;
  ars: Ars | null;
  content: WrittenSheet;
  evidence: Evidence;
  verifiedOn: string | null;
  url: string | null;
  licence: string | null;
}

const form = z.object({ ...contentShape, ...abroadShape });
const LONGEST_VALUE = 80;
const LONGEST_KEY = 200;
/** Names of the form as columns. */
const COLUMN_OF: Readonly<Record<string, Column>> = {
  ...{ startsOn: 'start', endsOn: 'end', costBand: 'cost_band', costOnce: 'cost_once_cents' },
  ...{ costYearly: 'cost_yearly_cents', operating: 'operating_model', licence: 'solution_licence' },
  ...{ repoUrl: 'repo_url', failed: 'what_failed', success: 'success_factors', lawDiffers: 'law_differs' },
  ...{ contactRole: 'contact_role', contactMail: 'contact_mail', placeName: 'place', title: 'title' },
  ...{ problem: 'problem', standards: 'standards', prerequisites: 'prerequisites', kpis: 'kpis' },
  ...{ country: 'country', solution: 'solution', fte: 'fte' },
};

/** All faults of the row, not the first one alone: it is mended in one go. */
export function readRow(
  typed: Cells,
  house: { places: Pick<PlaceDirectory, 'resolve' | 'search'>; solutions: Kernel['solutions'] },
): { sheet: ReadSheet; faults: null } | { sheet: null; faults: RowFault[] } {
  const faults: RowFault[] = [];
  const cells = unsafe(typed);
  const wrong = (column: Column | null, code: FaultCode, value = '') => {
    faults.push({ column, code, value: value.slice(0, LONGEST_VALUE) });
  };
  /** What a cell says; a cell that says nothing anybody understands is a fault. */
  function read<Value>(column: Column, understand: (text: string) => Value | null): Value | null {
    const text = cells[column];
    if (text === undefined) return null;
    const value = understand(text);
    if (value === null) wrong(column, 'unreadable', text);
    return value;
  }
  function need<Value>(column: Column, understand: (text: string) => Value | null): Value | null {
    if (cells[column] === undefined) wrong(column, 'empty');
    return read(column, understand);
  }

  const key = need('id', (text) => (text.length <= LONGEST_KEY ? text : null));
  const country = read('country', (text) => (/^[A-Za-z]{2}$/.test(text) ? text.toUpperCase() : null));
  const isAbroad = country !== null && country !== 'DE';
  const found = isAbroad ? null : findTown(cells, house.places);
  if (found !== null && 'fault' in found) wrong('town', found.fault, found.value);
  const startsOn = read('start', (text) => readDay(text, 'first'));
  const endsOn = read('end', (text) => readDay(text, 'last'));
  if (startsOn !== null && endsOn !== null && endsOn < startsOn) wrong('end', 'end-before-start', endsOn);
  const draft = {
    title: need('title', (text) => text) ?? '',
    field: need('field', readField),
    status: need('status', readStatus),
    problem: cells.problem ?? '',
    lang: read('lang', (text) => (text === 'de' || text === 'en' ? text : null)) ?? 'de',
    size: read('size', readSize) ?? 'unknown',
    ...{ startsOn, endsOn, costBand: read('cost_band', readBand) },
    costOnce: read('cost_once_cents', readFigure) ?? read('cost_once_euro', readEuro),
    costYearly: read('cost_yearly_cents', readFigure) ?? read('cost_yearly_euro', readEuro),
    fte: read('fte', readFigure),
    operating: read('operating_model', readOperating),
    licence: cells.solution_licence ?? '',
    repoUrl: read('repo_url', webAddress),
    standards: read('standards', readList) ?? [],
    prerequisites: (read('prerequisites', readList) ?? []).map((text) => requirementOf(text, house)),
    kpis: read('kpis', (text) => asJson(text) ?? null) ?? [],
    ...{ failed: cells.what_failed ?? '', success: cells.success_factors ?? '' },
    ...{ contactRole: cells.contact_role ?? '', contactMail: cells.contact_mail ?? '' },
    solution: read('solution', (text) => (isKnown(text, house) ? text : null)),
    country: isAbroad ? country : null,
    placeName: isAbroad ? (cells.place ?? cells.town ?? '') : '',
    lawDiffers: isAbroad ? (cells.law_differs ?? '') : '',
  };
  const evidence = read('evidence_level', (text) => (/^[0-3]$/.test(text) ? asEvidence(Number(text)) : null));
  const verifiedOn = read('last_verified', (text) => readDay(text, 'first'));
  const url = read('url', webAddress);
  if (faults.length > 0 || key === null) return { sheet: null, faults };
  const parsed = form.safeParse(draft);
  if (!parsed.success) {
    for (const { path, code } of parsed.error.issues) {
      const name = String(path[0] ?? '');
      const column = COLUMN_OF[name] ?? null;
      wrong(
        column,
        code === 'too_big' ? 'too-long' : 'unreadable',
        column === null ? '' : (cells[column] ?? ''),
      );
    }
    return { sheet: null, faults };
  }
  const ars = found !== null && 'ars' in found ? found.ars : null;
  const licence = cells.licence?.slice(0, 120) ?? null;
  return {
    sheet: { key, ars, content: parsed.data, evidence: evidence ?? 0, verifiedOn, url, licence },
    faults: null,
  };
}

/** Cells that were made safe for spreadsheets are read as they were meant. */
function unsafe(typed: Cells): Cells {
  return Object.fromEntries(Object.entries(typed).map(([column, cell]) => [column, unsafeCell(cell)]));
}

/** "Ein Kalender ist angeschlossen [leisure:events]": in brackets what a program can look up. */
function requirementOf(text: string, house: Pick<Kernel, 'solutions'>) {
  const [, words = text, check = null] = /^(.*\S)\s*\[([a-z0-9]+:[a-z0-9-]+)\]$/.exec(text) ?? [];
  return check !== null && checkOf(check, house) !== undefined
    ? { text: words, check }
    : { text, check: null };
}

function isKnown(solution: string, { solutions }: Pick<Kernel, 'solutions'>): boolean {
  try {
    requireKnown({ solution, prerequisites: [] }, solutions);
    return true;
  } catch {
    return false;
  }
}
