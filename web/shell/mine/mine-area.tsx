import { lazy, Suspense } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { useTakenOver } from '../use-taken-over.ts';

/** Only those who open it load it. */
const MinePage = lazy(async () => ({ default: (await import('./mine-page.tsx')).MinePage }));

export function MineArea({ screen }: { screen: Screen }) {
  // The server wrote nothing here, so the first drawing must be nothing too.
  const ready = useTakenOver();
  if (!ready) return null;
  return (
    <Suspense fallback={<p className="kern-body">{screen.say('loading')}</p>}>
      <MinePage screen={screen} />
    </Suspense>
  );
}
