import type { Screen } from '../../../../../src/kernel/pages/screen.ts';
import { Trouble } from '../../../people/trouble.tsx';
import type { Preview } from './use-preview.ts';

/** What has been chosen, in words: read aloud when it changes. */
export function RecurrenceWords({ screen, preview }: { screen: Screen; preview: Preview }) {
  const { say } = screen;
  const { found, refusal } = preview;
  return (
    <div className="recur__said">
      <p className="recur__words" role="status">
        {found === null ? '' : found.words.charAt(0).toUpperCase() + found.words.slice(1)}
      </p>
      <Trouble refusal={refusal} screen={screen} />
      {found === null ? null : (
        <>
          {found.notes.map((note) => (
            <p className="kern-body note" key={note}>
              <span className="kern-icon kern-icon--info" aria-hidden="true" />
              <span>{note}</span>
            </p>
          ))}
          <p className="kern-label">{say('recur_next', { count: found.count })}</p>
          <ol className="recur__next" aria-label={say('recur_next', { count: found.count })}>
            {found.dates.map(({ when, isProvisional }) => (
              <li key={when}>
                {when}
                {isProvisional ? ` · ${say('recur_provisional')}` : ''}
              </li>
            ))}
          </ol>
        </>
      )}
    </div>
  );
}
