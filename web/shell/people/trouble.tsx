import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { type Refusal, wordsOf } from './refusal.ts';

/** What went wrong, said at once to those who listen. The room is there before there is trouble, or it would be missed. */
export function Trouble({ refusal, screen }: { refusal: Refusal | null; screen: Screen }) {
  return <TroubleWords words={refusal === null ? null : wordsOf(refusal, screen)} />;
}

export function TroubleWords({ words }: { words: string | null }) {
  return (
    <div role="alert" className="trouble">
      {words === null ? null : (
        <p className="kern-error">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{words}</span>
        </p>
      )}
    </div>
  );
}

/** What has been done, said calmly. */
export function Said({ words }: { words: string | null }) {
  return (
    <p className="said" role="status">
      {words}
    </p>
  );
}
