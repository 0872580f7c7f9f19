import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { POINTS, SCALES, type Scale } from '../../ratings/rating-model.ts';
import type { BallotView } from '../../ratings/ratings-api.ts';
import { type ChosenLine, isBegun } from './chosen.ts';

/** One idea of a ballot: three scales and a question, all of them or none. */
export function IdeaFields(props: {
  screen: Pick<Screen, 'say' | 'language'>;
  idea: BallotView['ideas'][number];
  number: number;
  line: ChosenLine;
  isIncomplete: boolean;
  /** null: left out. */
  change: (line: ChosenLine | null) => void;
}) {
  const { screen, idea, number, line, isIncomplete, change } = props;
  const { say, language } = screen;
  const { id } = idea;
  const error = `rating-error-${id}`;
  return (
    <fieldset className="ballot__idea" aria-describedby={isIncomplete ? error : undefined}>
      <legend className="ballot__title">
        {number}. <span lang={foreignTo(idea.lang, language)}>{idea.title}</span>
      </legend>
      {idea.company === '' ? null : (
        <p className="entry-mark">{say('rating_company', { name: idea.company })}</p>
      )}
      {idea.own ? <p className="kern-body note">{say('rating_vote_own')}</p> : null}
      {SCALES.map((scale, index) => (
        <ScaleField
          key={scale}
          screen={screen}
          idea={id}
          scale={scale}
          isFirst={index === 0}
          value={line[scale]}
          change={(value) => change({ ...line, [scale]: value })}
        />
      ))}
      <fieldset className="ballot__scale">
        <legend className="kern-label">{say('rating_pilot_caption')}</legend>
        <div className="ballot__points">
          {[true, false].map((value) => (
            <label className="ballot__point ballot__point--word" key={String(value)}>
              <input
                type="radio"
                name={`pilot-${id}`}
                checked={line.pilot === value}
                onChange={() => change({ ...line, pilot: value })}
              />
              <span>{say(value ? 'rating_pilot_yes' : 'rating_pilot_no')}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {isIncomplete ? (
        <p className="kern-error" id={error}>
          <span className="kern-icon kern-icon--danger" aria-hidden="true" />
          <span className="kern-body">{say('rating_vote_incomplete')}</span>
        </p>
      ) : null}
      {isBegun(line) ? (
        <p>
          <button type="button" className="mine__button act" onClick={() => change(null)}>
            {say('rating_vote_skip')}
          </button>
        </p>
      ) : null}
    </fieldset>
  );
}

function ScaleField(props: {
  screen: Pick<Screen, 'say'>;
  idea: string;
  scale: Scale;
  isFirst: boolean;
  value: number | undefined;
  change: (value: number) => void;
}) {
  const { screen, idea, scale, isFirst, value, change } = props;
  const { say } = screen;
  const ends = { 1: say('rating_vote_low'), 5: say('rating_vote_high') } as const;
  return (
    <fieldset className="ballot__scale">
      <legend className="kern-label">{say(`rating_scale_${scale}`)}</legend>
      <div className="ballot__points ballot__points--scale">
        {POINTS.map((point) => (
          <label className="ballot__point" key={point}>
            <input
              type="radio"
              name={`${scale}-${idea}`}
              id={isFirst && point === 1 ? `rating-${idea}` : undefined}
              checked={value === point}
              onChange={() => change(point)}
            />
            <span>
              {point}
              {point === 1 || point === 5 ? <span className="kern-sr-only"> ({ends[point]})</span> : null}
            </span>
          </label>
        ))}
      </div>
      <p className="ballot__ends" aria-hidden="true">
        <span>{ends[1]}</span>
        <span>{ends[5]}</span>
      </p>
    </fieldset>
  );
}
