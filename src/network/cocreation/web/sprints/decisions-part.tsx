import { Fold } from '../../../../../web/ui/desk-parts.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import { thingPath } from '../../paths.ts';
import { DecisionForm } from './decision-form.tsx';
import { ResultForm } from './result-form.tsx';
import type { WorkProps } from './room-props.ts';

/** The decision log, and what became of each decision. */
export function DecisionsPart(props: WorkProps) {
  const { screen, work } = props;
  const { say, language } = screen;
  const mayDecide = work.can.includes('decide');
  if (!mayDecide && work.decisions.length === 0) return null;
  return (
    <section>
      <h3 className="section-title">{say('sprint_decisions')}</h3>
      {work.decisions.length === 0 ? <p className="kern-body">{say('sprint_decisions_none')}</p> : null}
      <ul className="log" hidden={work.decisions.length === 0}>
        {work.decisions.map((one) => (
          <li className="log__line" key={one.id}>
            <p className="log__what">
              <span lang="de">{one.subject}</span>{' '}
              <span className="entry-mark">{say(`sprint_verdict_${one.verdict}`)}</span>
            </p>
            <p className="kern-body" lang="de">
              {one.reason}
            </p>
            <p className="log__subject">
              {say(`sprint_state_${one.state}`)} · {formatDate(one.at, language)}
            </p>
            {one.idea === null ? null : (
              <p>
                <a className="kern-link" href={`${networkPath(language)}/${thingPath('ideas', one.idea.id)}`}>
                  {say('sprint_result_is', { title: one.idea.title })}
                </a>
              </p>
            )}
            {work.can.includes('result') && one.idea === null && one.verdict !== 'stop' ? (
              <Fold id={`result-${one.id}`} title={say('sprint_result_one', { subject: one.subject })}>
                <ResultForm {...props} decision={one} />
              </Fold>
            ) : null}
          </li>
        ))}
      </ul>
      {mayDecide ? (
        <Fold id="new-decision" title={say('sprint_decide_new')}>
          <DecisionForm key={work.decisions.length} {...props} />
        </Fold>
      ) : null}
    </section>
  );
}
