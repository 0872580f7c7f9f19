import type { Language } from '../../i18n/language.ts';
import { titleOf } from '../../i18n/solution-title.ts';
import { fullNameOf } from '../../places/full-name.ts';
import type { Kernel, Solution } from '../../solution.ts';
import { cursorNumber, readCursor, writeCursor } from '../cursor.ts';
import { staleRulesOf } from '../health-sql.ts';
import type { OperationSource, OperationSources, SourceHealth } from '../operation-api.ts';
import { candidatesOf } from '../places/candidates.ts';
import { type SourceRow, sourceCounts, sourcePage } from './store.ts';

export interface SourceQuestion {
  q?: string | undefined;
  solution?: string | undefined;
  health?: SourceHealth | undefined;
  after?: string | undefined;
  limit: number;
}

interface House {
  kernel: Kernel;
  solutions: readonly Solution[];
  language: Language;
}

/** One page of the feeds of all towns, the worst first; found by the name of the feed or of its owner. */
export async function listSources(house: House, question: SourceQuestion): Promise<OperationSources> {
  const { kernel, solutions } = house;
  const { db, places, clock } = kernel;
  const { q = '', solution, health, limit } = question;
  const [gravity, id] = readCursor(question.after, 2) ?? [];
  const filter = {
    owners: q.trim() === '' ? null : candidatesOf(places, { words: q }).keys,
    named: q.trim() === '' ? null : q.trim(),
    ...{ solution, health, rules: staleRulesOf(solutions, clock), now: clock.now() },
  };
  const after = id === undefined ? null : { gravity: cursorNumber(gravity), id };
  const [rows, counts] = await Promise.all([
    sourcePage(db, filter, { after, limit: limit + 1 }),
    sourceCounts(db, filter),
  ]);
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    sources: shown.map((row) => operationSource(row, house)),
    counts,
    next: last === undefined ? null : writeCursor([last.gravity, last.id]),
  };
}

export function operationSource(row: SourceRow, { kernel, solutions, language }: House): OperationSource {
  const found = kernel.places.resolve(row.ars);
  const place = found.kind === 'current' || found.kind === 'moved' ? found.place : null;
  const { id, name, solution, kind, health, failures, fault, checkedAt } = row;
  return {
    ...{ id, name, solution, kind, health, failures, fault, checkedAt },
    place: { ars: place?.ars ?? row.ars, name: place === null ? row.ars : fullNameOf(place) },
    solutionTitle: titleOf(solutions, solution, language),
  };
}
