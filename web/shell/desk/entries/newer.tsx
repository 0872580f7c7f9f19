import { useEffect, useRef } from 'react';
import { formatClock } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { type Refusal, wordsOf } from '../../people/refusal.ts';

interface Current {
  version: number;
  title: string;
  changedAt: string;
}

/** The entry as somebody else has saved it meanwhile; null where nobody has. */
export function currentOf(refusal: Refusal | null): Current | null {
  const { answer = null, code } = refusal ?? {};
  if (code !== 'entry-changed' || typeof answer !== 'object' || answer === null) return null;
  // The route sends it with this code.
  return 'current' in answer ? (answer.current as Current) : null;
}

/** Two have saved the same entry: nothing is lost, somebody decides. */
export function Newer(props: {
  screen: Screen;
  current: Current;
  trouble: Refusal | null;
  isBusy: boolean;
  takeMine: () => void;
  takeTheirs: () => void;
}) {
  const { screen, current, trouble, isBusy, takeMine, takeTheirs } = props;
  const { say, language } = screen;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="form__summary" role="alert" tabIndex={-1} ref={box}>
      <p className="form__summary-title">{trouble === null ? '' : wordsOf(trouble, screen)}</p>
      <p className="kern-body">
        {say('entries_newer', { title: current.title, time: formatClock(current.changedAt, language) })}
      </p>
      <div className="actions">
        <ActButton onClick={takeTheirs} isBusy={isBusy}>
          {say('entries_take_theirs')}
        </ActButton>
        <ActButton onClick={takeMine} isBusy={isBusy}>
          {say('entries_take_mine')}
        </ActButton>
      </div>
    </div>
  );
}
