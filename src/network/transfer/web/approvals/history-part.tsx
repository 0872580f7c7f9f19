import { Fold } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { PathProps } from './path-props.ts';

/** What was noted, the latest first. */
export function HistoryPart({ screen, path }: Pick<PathProps, 'screen' | 'path'>) {
  const { say, language } = screen;
  return (
    <Fold id="freigaben-verlauf" title={say('approval_history')}>
      {path.history.length === 0 ? <p className="kern-body">{say('approval_history_none')}</p> : null}
      <ul className="log" hidden={path.history.length === 0}>
        {path.history.map(({ approval, at, on, title, from, to, reason }) => (
          <li className="log__line" key={`${approval} ${at} ${to}`}>
            <p className="log__what">
              {title === null
                ? say(`approval_outcome_${to}`)
                : from === to
                  ? say('approval_history_corrected', { title })
                  : say('approval_history_step', { title, outcome: say(`approval_outcome_${to}`) })}
            </p>
            <p className="log__subject">{formatDate(on, language)}</p>
            {reason === '' ? null : (
              <p className="kern-body" lang={foreignTo(path.project.lang, language)}>
                {reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Fold>
  );
}
