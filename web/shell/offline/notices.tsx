import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { momentValues } from '../../../src/kernel/pages/format-moment.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { answerTimeOf, onAnswerTimes } from './answer-times.ts';
import { carryFields } from './carry-over.ts';
import { readNote, writeNote } from './device-memory.ts';
import { onWorkerState, takeNewVersion, type WorkerState, workerState } from './worker-link.ts';

const NOTHING: WorkerState = { newVersion: false, storage: true };
const TOLD = 'storage-told';

/** Since when the page has been stored, where it comes from the device. */
export function StoredSince({ screen }: { screen: Screen }) {
  const time = useSyncExternalStore(onAnswerTimes, hereTime, () => null);
  if (time === null || !time.isStored) return null;
  const { say, language } = screen;
  return <p className="connection__words">{say('stored_since', momentValues(time.made, language))}</p>;
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
