import { lazy, Suspense } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { placeOf } from '../../../src/kernel/pages/screen.ts';

/** Only those who tap load it. */
const Room = lazy(async () => ({ default: (await import('./notify-room.tsx')).NotifyRoom }));

/** The room behind the button of the tools. */
export function NotifyBehind({ screen, close }: { screen: Screen; close: () => void }) {
  const place = placeOf(screen.data.view);
  if (place === null) return null;
  return (
    <Suspense fallback={<p className="kern-body">{screen.say('loading')}</p>}>
      <Room key={place.ars} screen={screen} place={place} close={close} />
    </Suspense>
  );
}
