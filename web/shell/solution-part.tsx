import { type ReactNode, useEffect, useState } from 'react';
import type { Island } from '../../src/kernel/pages/html.ts';
import type { PartProps, SolutionEntry } from '../ui/solution-entry.ts';
import { asReact } from './as-react.tsx';

/** One lazy chunk a solution: only who opens one of its pages loads it. */
const ENTRIES = import.meta.glob<SolutionEntry>('../../src/solutions/*/web/entry.ts');

interface Added {
  Part: (props: PartProps) => ReactNode;
  /** To be called once it stands on the page. */
  arrived(): void;
}

/** Blocks of a solution's page, and what its own chunk adds to them. Without the chunk they stay as they are. */
export function SolutionPart({ island }: { island: Island }) {
  const { part } = island;
  const [added, setAdded] = useState<Added | null>(null);
  useEffect(() => {
    const load = part && ENTRIES[`../../src/solutions/${part.solution}/web/entry.ts`];
    if (load === undefined) return;
    const arrived = expectPart();
    let isWanted = true;
    load()
      .then(({ parts }) => {
        const Part = parts[part?.name ?? ''];
        if (isWanted && Part !== undefined) setAdded({ Part, arrived });
        else arrived();
      })
      // Offline or gone after an update: the page is complete without it.
      .catch(arrived);
    return () => {
      isWanted = false;
      arrived();
    };
  }, [part]);
  useEffect(() => added?.arrived(), [added]);
  const blocks = island.children.map((markup, index) => asReact({ markup, key: index }));
  return (
    <>
      {added === null || part === undefined ? null : <added.Part texts={part.texts} />}
      {blocks}
    </>
  );
}

let coming = 0;

/** For tests: the document says how many parts of it are still on their way. The answer ends the waiting, once. */
function expectPart(): () => void {
  const say = () => {
    document.documentElement.dataset.coming = String(coming);
  };
  let isOpen = true;
  coming += 1;
  say();
  return () => {
    if (!isOpen) return;
    isOpen = false;
    coming -= 1;
    say();
  };
}
