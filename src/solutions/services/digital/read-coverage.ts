/** What the connected data say about the base catalogue, unit by unit. */
import { civilDate } from '../../../kernel/clock.ts';
import { fold } from '../../../kernel/places/fold.ts';
import type { Ars } from '../../../kernel/places/place.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sourcesLeftOut } from '../../../kernel/sources/examples.ts';
import { services as catalogue } from '../catalogue/catalogue.ts';
import { createMatcher } from '../catalogue/join-catalogue.ts';
import { type Coverage, type CoverageByUnit, NOTHING, withService } from './coverage.ts';
import { type DescribedLine, describedLines, onlineLines, type Scope } from './coverage-store.ts';

const match = createMatcher(catalogue);
const positions = new Map(catalogue.map(({ id }, position) => [id, position]));
const wanted = {
  leika: [...new Set(catalogue.flatMap(({ leika }) => leika))],
  names: [...new Set(catalogue.map(({ name }) => fold(name.de)))],
};

export interface ReadCoverage {
  byUnit: CoverageByUnit;
  /** Ids of the sources that said anything. */
  sources: ReadonlySet<string>;
}

/** Never counts invented data, hidden sources, or what is only usual by the catalogue. */
export async function readCoverage(
  scope: Scope,
  { db, sources, clock }: Pick<Kernel, 'db' | 'sources' | 'clock'>,
  signal?: AbortSignal,
): Promise<ReadCoverage> {
  const byUnit = new Map<Ars, Coverage>();
  const said = new Set<string>();
  const day = civilDate(clock.now());
  const question = { wanted, day, without: sourcesLeftOut('no', sources) };
  for (const lines of [describedLines(scope, db, question), onlineLines(scope, db, question)])
    for await (const line of lines) {
      signal?.throwIfAborted();
      take(line);
    }
  return { byUnit, sources: said };

  function take(line: DescribedLine): void {
    const position = positions.get(match(line) ?? '');
    if (position === undefined) return;
    said.add(line.source);
    for (const area of line.areas)
      byUnit.set(area, withService(byUnit.get(area) ?? NOTHING, position, line.isOnline));
  }
}
