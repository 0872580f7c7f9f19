import '../../../../../web/ui/ratings.css';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { text } from '../../../../kernel/i18n/text.ts';
import { formatFigure } from '../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { roundPage } from '../../ratings/rating-paths.ts';
import { Reveal } from './reveal.tsx';
import { useStage } from './use-stage.ts';

/** For a hall: how many have voted, large and live; after the end the ranks, one by one. Fills the screen. */
export function RatingStage({ texts, data, screen }: PartProps) {
  const { language } = screen;
  // what `round-pages.ts` gives
  const { id, title, lang, example } = data as { id: string; title: string; lang: string; example: boolean };
  const stage = useStage(id, language);
  const { moment, view, isLive, hasFailed, load } = stage;
  const say: typeof screen.say = (name, values) => text(texts, language, name, values);
  const isOpen = moment?.state === 'open';
  return (
    <section className="stage" aria-label={title}>
      <h1 className="stage__title" tabIndex={-1} lang={foreignTo(lang, language)}>
        {title}
        {example ? <span className="stage__mark">{screen.say('example_mark')}</span> : null}
      </h1>
      {moment === null ? null : isOpen ? (
        <div className="stage__count" role="status" aria-live="polite">
          <p className="stage__number" data-ballots={moment.ballots}>
            {formatFigure(moment.ballots, language)}
          </p>
          <p className="stage__words">
            {moment.invited === 0
              ? say('rating_ballots', { count: moment.ballots })
              : say('rating_of_invited', { count: moment.invited, ballots: moment.ballots })}
          </p>
          <progress className="stage__progress" max={Math.max(moment.invited, 1)} value={moment.ballots}>
            {moment.ballots}
          </progress>
          <p className="stage__hint">{say('rating_stage_hidden')}</p>
        </div>
      ) : hasFailed ? (
        <div role="alert">
          <p className="stage__words">{say('rating_stage_failed')}</p>
          <button type="button" className="stage__button" onClick={load}>
            {say('rating_stage_again')}
          </button>
        </div>
      ) : view?.result == null ? (
        <p className="stage__words" role="status">
          {say('rating_stage_closed')}
        </p>
      ) : (
        <Reveal screen={{ say, language }} view={view} />
      )}
      <p className="stage__foot">
        <span role="status">{isLive ? '' : say('rating_stage_lost')}</span>{' '}
        <a className="stage__back" href={`${networkPath(language)}/${roundPage(id)}`}>
          {say('rating_stage_back')}
        </a>
      </p>
    </section>
  );
}
