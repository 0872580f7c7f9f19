import type { ReactNode } from 'react';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { ChangeLine } from '../../rules/rules-api.ts';
import { dayWithWeekday } from './day-with-weekday.ts';

/** One change: which days, for whom, why; and the way back while it counts. */
export function ChangeItem({
  screen,
  change,
  children,
}: {
  screen: Screen;
  change: ChangeLine;
  children: (named: string) => ReactNode;
}) {
  const { say, language } = screen;
  const { districts, bins, first, last, days, reason, createdAt, revokedAt } = change;
  const day = (date: string) => dayWithWeekday(date, language);
  const span = first === last ? day(first) : say('change_span', { first: day(first), last: day(last) });
  const named =
    days === null
      ? say('change_line_cancelled', { span })
      : say(days > 0 ? 'change_line_moved' : 'change_line_earlier', { span, count: Math.abs(days) });
  return (
    <li className="log__line">
      <p className="log__what">{named}</p>
      <p className="log__subject">
        <span lang={foreignTo('de', language)}>{reason}</span>
        {' · '}
        {say('change_line_who', {
          bins: bins.length === 0 ? say('change_all_bins') : bins.join(', '),
          districts: districts.length === 0 ? say('change_all_districts') : districts.join(', '),
        })}
      </p>
      <p className="log__subject">
        {revokedAt === null
          ? say('change_made_at', { date: formatDate(createdAt, language) })
          : say('change_revoked_at', { date: formatDate(revokedAt, language) })}
      </p>
      {revokedAt === null ? <div className="actions">{children(named)}</div> : null}
    </li>
  );
}
