import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { formatClock } from '../../../src/kernel/pages/format.ts';
import { momentValues } from '../../../src/kernel/pages/format-moment.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { readNote, writeNote } from '../../ui/device-memory.ts';
import { answerTimeOf, onAnswerTimes } from './answer-times.ts';
import { carryFields } from './carry-over.ts';
import { onWorkerState, takeNewVersion, type WorkerState, workerState } from './worker-link.ts';

const NOTHING: WorkerState = { newVersion: false, storage: true };
const TOLD = 'storage-told';

/** Since when there is no connection, and since when the page has been stored where it comes from the device. */
export function Age({ screen, offlineSince }: { screen: Screen; offlineSince: string | null }) {
  const answer = useSyncExternalStore(onAnswerTimes, hereTime, () => null);
  const { say, language } = screen;
  const stored = answer?.isStored ? momentValues(answer.made, language) : null;
  const since = offlineSince === null ? null : formatClock(offlineSince, language);
  if (since === null && stored === null) return null;
  return (
    <p className="connection__words">
      {since === null
        ? say('stored_since', stored ?? {})
        : stored === null
          ? say('offline_since', { time: since })
          : say('offline_stored', { since, ...stored })}
    </p>
  );
}

/** A new version, told quietly: it waits until somebody lets it in. */
export function NewVersion({ screen }: { screen: Screen }) {
  const { newVersion } = useSyncExternalStore(onWorkerState, workerState, () => NOTHING);
  if (!newVersion) return null;
  return (
    <Notice words={screen.say('update_ready')}>
      <Quiet onClick={() => takeNewVersion(carryFields)}>{screen.say('update_load')}</Quiet>
    </Notice>
  );
}

/** Storage that is full or forbidden, told once on this device. */
export function NoStorage({ screen }: { screen: Screen }) {
  const { storage } = useSyncExternalStore(onWorkerState, workerState, () => NOTHING);
  const [told, setTold] = useState(false);
  if (storage || told || readNote(TOLD) !== null) return null;
  const understood = () => {
    writeNote(TOLD, 'yes');
    setTold(true);
  };
  return (
    <Notice words={screen.say('storage_failed')}>
      <Quiet onClick={understood}>{screen.say('storage_understood')}</Quiet>
    </Notice>
  );
}

function Notice({ words, children }: { words: string; children: ReactNode }) {
  return (
    <div className="connection__words connection__words--calm">
      <p>{words}</p>
      {children}
    </div>
  );
}

function Quiet({ onClick, children }: { onClick: () => void; children: ReactNode }) {
  return (
    <button type="button" className="kern-btn kern-btn--secondary" onClick={onClick}>
      <span className="kern-label">{children}</span>
    </button>
  );
}

function hereTime() {
  return answerTimeOf(location.pathname + location.search);
}
