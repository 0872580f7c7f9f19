import { deskApi, Fold, useDesk } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { DeskHome } from '../../../../kernel/identity/desk-api.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { DecisionForm } from './decision-form.tsx';
import type { PilotPartProps } from './use-pilot.ts';

const DECIDABLE: readonly string[] = ['live', 'halted', 'evaluation'];

/** What was decided, and what is to be decided. */
export function DecisionPart(props: PilotPartProps) {
  const { screen, place, desk } = props;
  const { say, language } = screen;
  const { project, report } = desk;
  const home = useDesk<DeskHome>(deskApi(place.ars), language);
  // Told in advance; the server decides.
  const mayDecide = home.data?.permissions.includes('transfer:decide') ?? true;
  const lang = foreignTo(project.lang, language);
  const isOpen = DECIDABLE.includes(project.state);
  if (!isOpen && report.decisions.length === 0) return null;
  return (
    <section className="desk__part" aria-label={say('pilot_end')}>
      <h3 className="section-title">{say('pilot_end')}</h3>
      {report.decisions.length === 0 ? null : (
        <ul className="log">
          {report.decisions.map(({ id, decision, decidedOn, reason, whatFailed, evidenceLevel }) => (
            <li className="log__line" key={id}>
              <p className="log__what">{say(`pilot_decision_${decision}`)}</p>
              <p className="log__subject">
                {[formatDate(decidedOn, language), say(`pilot_evidence_${evidenceLevel}`)].join(' · ')}
              </p>
              <p className="kern-body" lang={lang}>
                {reason}
              </p>
              <p className="kern-body">
                {say('pilot_failed')}: <span lang={lang}>{whatFailed}</span>
              </p>
            </li>
          ))}
        </ul>
      )}
      {!isOpen ? null : mayDecide ? (
        <Fold id="entscheidung" title={say('pilot_decide')}>
          <DecisionForm key={project.version} {...props} />
        </Fold>
      ) : (
        <p className="desk__hint">{say('project_step_who')}</p>
      )}
    </section>
  );
}
