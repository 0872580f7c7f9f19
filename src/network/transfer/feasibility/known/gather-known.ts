import type { Place } from '../../../../kernel/places/place.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import type { Project } from '../../projects/project.ts';
import { GATES } from '../rule-set.ts';
import { aboutApprovals } from './about-approvals.ts';
import { aboutDevices } from './about-devices.ts';
import { aboutPlatform } from './about-platform.ts';
import { aboutProject } from './about-project.ts';
import { aboutReuse } from './about-reuse.ts';
import { aboutSources } from './about-sources.ts';
import type { Finder } from './asked.ts';
import type { KnownFact } from './known-fact.ts';

const FINDERS: readonly Finder[] = [
  ...[aboutProject, aboutDevices, aboutPlatform, aboutSources, aboutReuse, aboutApprovals],
];

/** All that the platform knows about a project now, in the order of the gates; its solution as the contract says it. */
export async function gatherKnown(project: Project, place: Place, kernel: Kernel): Promise<KnownFact[]> {
  const solution = kernel.solutions.find(({ id }) => id === project.solution) ?? null;
  const asked = { project, place, solution, at: kernel.clock.now().toString(), kernel };
  const facts = (await Promise.all(FINDERS.map((find) => find(asked)))).flat();
  return facts.toSorted((one, other) => GATES.indexOf(one.gate) - GATES.indexOf(other.gate));
}

/** The answer that follows for a gate: that of its first fact which proposes one. */
export function proposalFor(facts: readonly KnownFact[], gate: KnownFact['gate']): KnownFact['proposes'] {
  return facts.find((fact) => fact.gate === gate && fact.proposes !== null)?.proposes ?? null;
}
