import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { placeOf, type Screen } from '../../src/kernel/pages/screen.ts';
import { onOwnPages, ownPages } from '../ui/own-places.ts';
import type { OwnProps } from '../ui/solution-entry.ts';
import { entryOf } from './solution-entries.ts';

/** What this device keeps at the place, before what everybody is told there. Nothing on all other devices. */
export function OwnParts({ screen }: { screen: Screen }): ReactNode {
  const ars = placeOf(screen.data.view)?.ars ?? '';
  const solutions = useSyncExternalStore(
    onOwnPages,
    () => solutionsAt(ars),
    () => '',
  );
  const props = { ars, home: screen.data.links.home, language: screen.language };
  return solutions
    .split(' ')
    .filter((one) => one !== '')
    .map((solution) => <OwnPart key={solution} solution={solution} {...props} />);
}

function OwnPart({ solution, ...props }: OwnProps & { solution: string }) {
  const [Part, setPart] = useState<((props: OwnProps) => ReactNode) | null>(null);
  useEffect(() => {
    let isWanted = true;
    entryOf(solution)?.().then(
      ({ own }) => isWanted && own !== undefined && setPart(() => own),
      // Offline before it was ever loaded: the cards are there.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [solution]);
  return Part === null ? null : <Part {...props} />;
}

/** As one text: the same as long as nothing changes. */
function solutionsAt(ars: string): string {
  return [...ownPages()]
    .filter(([, pages]) => pages.some((one) => one.ars === ars))
    .map(([solution]) => solution)
    .join(' ');
}
