import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { ChallengeLine } from '../../sprints/sprints-api.ts';

/** Which challenges a sprint works on. */
export function ChallengeChoice(props: {
  screen: RoomProps['screen'];
  challenges: readonly ChallengeLine[];
  chosen: readonly string[];
  error: string | null;
  change: (chosen: string[]) => void;
}) {
  const { screen, challenges, chosen, error, change } = props;
  return (
    <fieldset
      className="form__group"
      aria-describedby={error === null ? undefined : 'sprint-challenges-error'}
    >
      <legend className="form__legend">{screen.say('sprint_choose_challenges')}</legend>
      {challenges.map(({ id, title, lang }) => (
        <div className="kern-form-check" key={id}>
          <input
            className="kern-form-check__checkbox"
            type="checkbox"
            id={`sprint-challenge-${id}`}
            checked={chosen.includes(id)}
            onChange={(event) =>
              change(event.currentTarget.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
            }
          />
          <label
            className="kern-label"
            htmlFor={`sprint-challenge-${id}`}
            lang={foreignTo(lang, screen.language)}
          >
            {title}
          </label>
        </div>
      ))}
      {error === null ? null : (
        <p className="kern-error" id="sprint-challenges-error">
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{error}</span>
        </p>
      )}
    </fieldset>
  );
}
