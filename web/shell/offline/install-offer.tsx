import { useEffect, useState, useSyncExternalStore } from 'react';
import { placeOf, type Screen } from '../../../src/kernel/pages/screen.ts';
import { mayOffer, readInstallMemory, withVisit, writeInstallMemory } from './install-memory.ts';

/** What browsers that can install hand out; not in the types of the platform. */
interface InstallEvent extends Event {
  prompt(): Promise<unknown>;
}

let offered: InstallEvent | null = null;
const listeners = new Set<() => void>();

// From the beginning: the browser offers once, perhaps before anything is drawn.
if (typeof window !== 'undefined') {
  addEventListener('beforeinstallprompt', (event) => {
    // Its own banner would shout.
    event.preventDefault();
    offer('prompt' in event ? (event as InstallEvent) : null); // the event of that name has it
  });
  addEventListener('appinstalled', () => offer(null));
}

/** A quiet line at the end of the page for those who have come back or looked at a second place. */
export function InstallOffer({ screen }: { screen: Screen }) {
  const event = useSyncExternalStore(
    subscribe,
    () => offered,
    () => null,
  );
  const place = placeOf(screen.data.view)?.ars ?? null;
  const [isTime, setTime] = useState(false);
  useEffect(() => {
    const memory = withVisit(readInstallMemory(), new Date().toISOString().slice(0, 10), place);
    writeInstallMemory(memory);
    setTime(mayOffer(memory));
  }, [place]);
  if (event === null || !isTime) return null;
  const decline = () => {
    writeInstallMemory({ ...readInstallMemory(), declined: true });
    setTime(false);
  };
  const install = () => {
    offer(null);
    void event.prompt();
  };
  const { say } = screen;
  return (
    <aside className="install" aria-label={say('install_yes')}>
      <p className="install__words">{say('install_text')}</p>
      <button type="button" className="kern-btn kern-btn--secondary" onClick={install}>
        <span className="kern-label">{say('install_yes')}</span>
      </button>
      <button type="button" className="kern-btn kern-btn--tertiary" onClick={decline}>
        <span className="kern-label">{say('install_no')}</span>
      </button>
    </aside>
  );
}

function offer(event: InstallEvent | null): void {
  offered = event;
  for (const told of listeners) told();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}
