import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { SCALES } from '../../ratings/rating-model.ts';
import type { BallotView } from '../../ratings/ratings-api.ts';

/** A ballot as it was counted, to read. */
export function CastBallot(props: { screen: Pick<Screen, 'say' | 'language'>; ballot: BallotView }) {
  const { screen, ballot } = props;
  const { say, language } = screen;
  if (ballot.lines.length === 0) return <p className="kern-body note">{say('rating_vote_over_none')}</p>;
  const lines = new Map(ballot.lines.map((line) => [line.idea, line]));
  return (
    <>
      <p className="kern-body note">{say('rating_vote_over')}</p>
      <dl className="kern-description-list facts">
        {ballot.ideas.map(({ id, title, lang }) => {
          const line = lines.get(id);
          const words =
            line === undefined
              ? say('rating_vote_skipped')
              : [
                  ...SCALES.map((scale) => `${say(`rating_scale_${scale}`)} ${line[scale]}`),
                  `${say('rating_pilot_caption')} ${say(line.pilot ? 'rating_pilot_yes' : 'rating_pilot_no')}`,
                ].join(' · ');
          return (
            <div className="kern-description-list-item" key={id}>
              <dt className="kern-description-list-item__key" lang={foreignTo(lang, language)}>
                {title}
              </dt>
              <dd className="kern-description-list-item__value">{words}</dd>
            </div>
          );
        })}
      </dl>
    </>
  );
}
