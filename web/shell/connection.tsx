import { useSyncExternalStore } from 'react';
import { formatClock } from '../../src/kernel/pages/format.ts';
import type { Screen } from '../../src/kernel/pages/screen.ts';
import { NewVersion, NoStorage, StoredSince } from './offline/notices.tsx';

let offlineSince: string | null = null;

/** Says that there is no connection and since when, how old what is shown is, and that there is a new version. */
export function Connection({ screen }: { screen: Screen }) {
  const since = useSyncExternalStore(subscribe, read, () => null);
  return (
    <div className="connection" role="status">
      {since === null ? null : (
        <p className="connection__words">
          {screen.say('offline_since', { time: formatClock(since, screen.language) })}
        </p>
      )}
      <StoredSince screen={screen} />
      <NewVersion screen={screen} />
      <NoStorage screen={screen} />
    </div>
  );
}

function subscribe(changed: () => void): () => void {
  addEventListener('online', changed);
  addEventListener('offline', changed);
  return () => {
    removeEventListener('online', changed);
    removeEventListener('offline', changed);
  };
}

function read(): string | null {
  if (navigator.onLine) offlineSince = null;
  else offlineSince ??= new Date().toISOString();
  return offlineSince;
}
