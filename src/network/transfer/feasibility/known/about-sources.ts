/** T5: what the solution needs, asked now, which formats it takes, and how sources at the place and above it do. */
import { withinTime } from '../../../../kernel/bundle/within-time.ts';
import { textsIn } from '../../../../kernel/i18n/texts-in.ts';
import type { Prerequisite, Solution } from '../../../../kernel/solution.ts';
import type { Source } from '../../../../kernel/sources/source.ts';
import { solutionTitle } from '../../solution-title.ts';
import type { Asked, Finder } from './asked.ts';
import { inBoth, type KnownFact } from './known-fact.ts';

/** What a check may take; one that takes longer or fails is not known. */
const MILLISECONDS = 1_000;

export const aboutSources: Finder = async (asked) => {
  const { solution, at } = asked;
  if (solution === null)
    return [
      {
        ...{ gate: 'T5', says: 'unknown', at, proposes: null },
        text: inBoth((say) => say('known_other_solution')),
        source: inBoth((say) => say('known_source_project')),
      },
    ];
  const states = await Promise.all(
    solution.prerequisites.map(async (one) => ({ one, state: await check(one, asked) })),
  );
  const sources = sourcesOf(solution, asked);
  const isMissing = states.some(({ state }) => state === 'unmet');
  const isWell = !isMissing && sources.length > 0 && sources.every(({ failures }) => failures === 0);
  return [
    {
      ...{ gate: 'T5', says: isMissing ? 'bad' : isWell ? 'good' : 'info' },
      ...{ at: oldestLook(sources) ?? at, proposes: isMissing ? 1 : isWell ? 3 : null },
      text: sourceWords(sources),
      source: inBoth((say) => say('known_source_sources')),
    },
    ...states.map(({ one, state }) => needFact(solution, one, state, at)),
    ...formatFact(asked, solution),
  ];
};

async function check(one: Prerequisite, { place, kernel }: Asked) {
  // The house tells its operator where a check fails, when the solution's own page asks it.
  return withinTime(MILLISECONDS, () => one.check(place, kernel)).catch(() => 'unknown' as const);
}

function needFact(
  { i18n }: Solution,
  { id }: Prerequisite,
  state: 'met' | 'unmet' | 'unknown',
  at: string,
): KnownFact {
  return {
    ...{ gate: 'T5', at, proposes: null },
    says: state === 'met' ? 'good' : state === 'unmet' ? 'bad' : 'unknown',
    text: inBoth((say, language) =>
      say(`known_prerequisite_${state}`, { words: textsIn(i18n, language)[`prerequisite_${id}`] ?? id }),
    ),
    source: inBoth((say) => say('known_source_prerequisite')),
  };
}

/** Active sources at the place and above it, without example data. */
function sourcesOf({ id }: Solution, { place, kernel: { sources, places } }: Asked): Source[] {
  const keys = new Set([place, ...places.ancestors(place.ars)].flatMap(({ ars }) => [...places.keys(ars)]));
  return sources.all.filter(
    ({ solution, kind, state, ownerArs }) =>
      solution === id && kind !== 'sample' && state === 'active' && keys.has(ownerArs),
  );
}

function sourceWords(sources: readonly Source[]) {
  const failing = sources.filter(({ failures }) => failures > 0).length;
  return inBoth((say) =>
    sources.length === 0
      ? say('known_sources_none')
      : say('known_sources', { count: sources.length, failing }),
  );
}

/** The source that was looked at longest ago says how old the picture is. */
function oldestLook(sources: readonly Source[]): string | null {
  return sources.flatMap(({ checkedAt }) => checkedAt ?? []).toSorted()[0] ?? null;
}

function formatFact({ kernel, at }: Asked, { id, connectors = [] }: Solution): KnownFact[] {
  const formats = [
    ...new Set(connectors.flatMap(({ formats }) => formats.map(({ connector }) => connector))),
  ];
  if (formats.length === 0) return [];
  return [
    {
      ...{ gate: 'T5', says: 'info', at, proposes: null },
      text: inBoth((say, language) =>
        say('known_formats', {
          ...{ solution: solutionTitle(kernel, id, language), count: formats.length },
          formats: formats.toSorted().join(', '),
        }),
      ),
      source: inBoth((say) => say('known_source_contract')),
    },
  ];
}
