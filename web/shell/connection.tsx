import { useSyncExternalStore } from 'react';
import type { Screen } from '../../src/kernel/pages/screen.ts';
import { Age, NewVersion, NoStorage } from './offline/notices.tsx';

let offlineSince: string | null = null;

/** Says that there is no connection, how old what is shown is, and that there is a new version; else nothing. */
export function Connection({ screen }: { screen: Screen }) {
  const since = useSyncExternalStore(subscribe, read, () => null);
  return (
    <div className="connection" role="status">
      <Age screen={screen} offlineSince={since} />
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
