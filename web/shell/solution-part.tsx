import { type ReactNode, useEffect, useState } from 'react';
import type { Island } from '../../src/kernel/pages/html.ts';
import type { PartProps, SolutionEntry } from '../ui/solution-entry.ts';
import { asReact } from './as-react.tsx';

/** One lazy chunk a solution: only who opens one of its pages loads it. */
const ENTRIES = import.meta.glob<SolutionEntry>('../../src/solutions/*/web/entry.ts');

/** Blocks of a solution's page, and what its own chunk adds to them. Without the chunk they stay as they are. */
export function SolutionPart({ island }: { island: Island }) {
  const { part } = island;
  const [More, setMore] = useState<((props: PartProps) => ReactNode) | null>(null);
  useEffect(() => {
    let isWanted = true;
    const load = part && ENTRIES[`../../src/solutions/${part.solution}/web/entry.ts`];
    load?.()
      .then(({ parts }) => {
        const found = parts[part?.name ?? ''];
        if (isWanted && found !== undefined) setMore(() => found);
      })
      // Offline or gone after an update: the page is complete without it.
      .catch(() => undefined);
    return () => {
      isWanted = false;
    };
  }, [part]);
  const blocks = island.children.map((markup, index) => asReact({ markup, key: index }));
  return (
    <>
      {More === null || part === undefined ? null : <More texts={part.texts} />}
      {blocks}
    </>
  );
}
