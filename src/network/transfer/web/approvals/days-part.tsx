import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatFigure } from '../../../../kernel/pages/format.ts';
import type { DaysLine } from '../../approvals/approvals-api.ts';

const CSV = '/api/transfer/open/approval-days.csv';

/** How long approvals took here, beside all towns; kinds of which nobody knows anything are left out. */
export function DaysPart({ screen, days }: Pick<RoomProps, 'screen'> & { days: readonly DaysLine[] }) {
  const { say, language } = screen;
  const known = days.filter(({ own, all }) => own !== null || all !== null);
  const value = (count: number) => say('approval_days_value', { count: Number(formatRound(count)) });
  return (
    <section aria-label={say('approval_days')}>
      <h2 className="section-title">{say('approval_days')}</h2>
      <p className="desk__hint">{say('approval_days_about')}</p>
      {known.length === 0 ? <p className="kern-body">{say('approval_days_empty')}</p> : null}
      <ul className="log" hidden={known.length === 0}>
        {known.map(({ kind, own, all }) => (
          <li className="log__line" key={kind}>
            <p className="log__what">{say(`approval_kind_${kind}`)}</p>
            <p className="log__subject">
              {say('approval_days_own')}:{' '}
              {own === null
                ? say('approval_days_none')
                : `${value(own.median)} (${say('approval_days_of', { count: own.decisions })})`}
            </p>
            <p className="log__subject">
              {say('approval_days_all')}:{' '}
              {all === null
                ? say('approval_days_few')
                : [
                    value(all.median),
                    say('approval_days_half', {
                      lower: formatFigure(all.lower, language),
                      upper: formatFigure(all.upper, language),
                    }),
                    say('approval_days_of', { count: all.decisions }),
                    say('approval_days_towns', { count: all.towns }),
                  ].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
      <p>
        <a className="kern-link" href={CSV} download>
          {say('approval_days_data')}
        </a>
      </p>
    </section>
  );
}

/** Half a day is the most that a median of whole days can have. */
function formatRound(days: number): string {
  return days.toFixed(1);
}
