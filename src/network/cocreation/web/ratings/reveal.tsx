import { useEffect, useState } from 'react';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { RoundView } from '../../ratings/ratings-api.ts';
import { afterSteps, type Revealed, rankedOf, unrankedOf } from './reveal.ts';

/** The ranks from the last to the first, one at each press of the button or the right arrow key. */
export function Reveal({ screen, view }: { screen: Pick<Screen, 'say' | 'language'>; view: RoundView }) {
  const { say } = screen;
  const [steps, setSteps] = useState(0);
  const ranked = rankedOf(view);
  const most = ranked.length;
  useEffect(() => {
    const press = ({ key }: KeyboardEvent) => {
      if (key === 'ArrowRight' || key === 'PageDown') setSteps((now) => Math.min(now + 1, most));
      if (key === 'ArrowLeft' || key === 'PageUp') setSteps((now) => Math.max(now - 1, 0));
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [most]);
  const isOver = steps >= most;
  useEffect(() => {
    // The buttons are gone, and with them the focus.
    if (isOver) document.querySelector<HTMLElement>('.stage__title')?.focus();
  }, [isOver]);
  if (most === 0) return <p className="stage__words">{say('rating_stage_none')}</p>;
  const shown = afterSteps(ranked, steps);
  const unranked = unrankedOf(view);
  const [newest] = shown;
  return (
    <div className="stage__reveal">
      <p className="stage__words">
        {say('rating_stage_closed')} · {say('rating_ballots', { count: view.result?.ballots ?? 0 })}
      </p>
      <p className="kern-sr-only" role="status">
        {newest === undefined ? '' : `${say('rating_stage_rank', { rank: newest.rank })}: ${newest.title}`}
      </p>
      {isOver ? null : (
        <p className="stage__acts">
          <button type="button" className="stage__button" onClick={() => setSteps(steps + 1)}>
            {say(steps === 0 ? 'rating_stage_begin' : 'rating_stage_next')}
          </button>
          <button type="button" className="stage__button stage__button--quiet" onClick={() => setSteps(most)}>
            {say('rating_stage_all')}
          </button>
        </p>
      )}
      <ol className="stage__ranks" data-shown={shown.length}>
        {shown.map((one) => (
          <RankRow key={one.id} one={one} isNewest={one === newest} screen={screen} />
        ))}
      </ol>
      {isOver && unranked.length > 0 ? (
        <p className="stage__hint">{say('rating_stage_unranked', { titles: unranked.join(', ') })}</p>
      ) : null}
    </div>
  );
}

function RankRow(props: { one: Revealed; isNewest: boolean; screen: Pick<Screen, 'say' | 'language'> }) {
  const { one, isNewest, screen } = props;
  const { say, language } = screen;
  const percent = (share: number) =>
    new Intl.NumberFormat(LOCALE[language], { maximumFractionDigits: 0 }).format(share * 100);
  return (
    <li className={isNewest ? 'stage__rank stage__rank--newest' : 'stage__rank'} value={one.rank}>
      <span className="stage__place" aria-hidden="true">
        {one.rank}
      </span>
      <span className="stage__idea" lang={foreignTo(one.lang, language)}>
        {one.title}
      </span>
      <svg className="stage__bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
        <rect className="stage__bar-all" x="0" y="0" width="100" height="10" />
        <rect className="stage__bar-share" x="0" y="0" width={one.share * 100} height="10" />
        <rect
          className="stage__bar-range"
          x={one.lower * 100}
          y="4"
          width={Math.max((one.upper - one.lower) * 100, 0.5)}
          height="2"
        />
      </svg>
      <span className="stage__share">
        {say('rating_share', {
          ...{ share: percent(one.share), lower: percent(one.lower), pilot: one.pilot, n: one.n },
        })}
        {one.company === '' ? null : ` · ${say('rating_company', { name: one.company })}`}
      </span>
    </li>
  );
}
