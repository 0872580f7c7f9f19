import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { h, type Island } from '../../src/kernel/pages/html.ts';
import { renderBlock } from '../../src/kernel/pages/render-content.ts';
import { placeOf, type Screen } from '../../src/kernel/pages/screen.ts';
import type { Block } from '../../src/kernel/solution.ts';
import type { PartProps } from '../ui/solution-entry.ts';
import { asReact } from './as-react.tsx';
import { entryOf } from './solution-entries.ts';

interface Added {
  Part: (props: PartProps) => ReactNode;
  /** To be called once it stands on the page. */
  arrived(): void;
}

/** Blocks of a solution's page, and what its own chunk adds to them. Without the chunk they stay as they are. */
export function SolutionPart({ island, screen }: { island: Island; screen: Screen }) {
  const { part } = island;
  const [added, setAdded] = useState<Added | null>(null);
  useEffect(() => {
    const load = part && entryOf(part.solution);
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
  const place = placeOf(screen.data.view)?.name ?? '';
  const draw = useCallback(
    (drawn: readonly Block[]) =>
      asReact({
        markup: h(
          'div',
          { class: 'part' },
          drawn.map((one) => renderBlock(one, { screen, place })),
        ),
      }),
    [screen, place],
  );
  return (
    <>
      {added === null || part === undefined ? null : (
        <added.Part
          texts={part.texts}
          data={part.data}
          home={screen.data.links.home}
          screen={screen}
          draw={draw}
        />
      )}
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
