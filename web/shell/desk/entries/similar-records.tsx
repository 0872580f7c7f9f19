import { useEffect, useRef } from 'react';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { Similar } from '../../../../src/kernel/sources/intake.ts';
import { ActButton } from '../../people/act-button.tsx';
import { type Refusal, wordsOf } from '../../people/refusal.ts';

/** Records that may be the same as what was to be published; null where the refusal is another one. */
export function similarOf(refusal: Refusal | null): readonly Similar[] | null {
  const { answer = null, code } = refusal ?? {};
  if (code !== 'entry-similar' || typeof answer !== 'object' || answer === null) return null;
  // The route sends them with this code.
  return 'similar' in answer ? (answer.similar as Similar[]) : null;
}

/** Looked at, and then published all the same, or not. */
export function SimilarRecords(props: {
  screen: Screen;
  similar: readonly Similar[];
  trouble: Refusal | null;
  isBusy: boolean;
  publish: () => void;
}) {
  const { screen, similar, trouble, isBusy, publish } = props;
  const { say } = screen;
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="form__summary" role="alert" tabIndex={-1} ref={box}>
      <p className="form__summary-title">{trouble === null ? '' : wordsOf(trouble, screen)}</p>
      <ul className="form__summary-list">
        {similar.map(({ title, source, page, likeness }) => (
          <li key={page}>
            <a className="kern-link" href={page} target="_blank" rel="noopener">
              {title} {say('entries_new_tab')}
            </a>
            {' · '}
            {say('entries_likeness', { source, percent: Math.round(likeness * 100) })}
          </li>
        ))}
      </ul>
      <div className="actions">
        <ActButton onClick={publish} isBusy={isBusy}>
          {say('entries_publish_anyway')}
        </ActButton>
      </div>
    </div>
  );
}
