import { Fold, Said } from '../../../../../web/ui/desk-parts.ts';
import { KpiCard } from './kpi-card.tsx';
import { KpiForm } from './kpi-form.tsx';
import { type PilotPartProps, usePilotAct } from './use-pilot.ts';

/** By what the pilot is judged: each measure with before and after, and a new one while that may be chosen. */
export function KpisPart(props: PilotPartProps) {
  const { screen, desk } = props;
  const { say } = screen;
  const { kpis, area } = desk.report;
  // Outside of the form, which begins anew with each measure: what is said of it stays.
  const acting = usePilotAct(props);
  return (
    <section className="desk__part" aria-label={say('pilot_figures')}>
      <h3 className="section-title">{say('pilot_figures')}</h3>
      <p className="desk__hint">{say(desk.isStarted ? 'pilot_figures_about' : 'pilot_kpis_lead')}</p>
      {area === null ? null : <p className="kern-body note">{say('pilot_why_area')}</p>}
      {kpis.length === 0 ? <p className="kern-body">{say('pilot_kpis_none')}</p> : null}
      {kpis.map((kpi) => (
        <KpiCard key={kpi.id} {...props} kpi={kpi} />
      ))}
      {desk.isStarted ? null : (
        <Fold id="messgroesse" title={say('pilot_kpi_new')}>
          <KpiForm key={kpis.length} {...props} acting={acting} />
          <Said words={acting.said} />
        </Fold>
      )}
    </section>
  );
}
