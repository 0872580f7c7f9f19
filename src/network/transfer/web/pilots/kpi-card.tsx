import { ActButton, FactRow, Fold, Said, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { kpiWords } from '../../pilots/kpi-words.ts';
import type { ReportedKpi } from '../../pilots/report-kpi.ts';
import { isOver } from '../../projects/next-steps.ts';
import { BaselineForm } from './baseline-form.tsx';
import { KpiReadings } from './kpi-readings.tsx';
import { ReadingPart } from './reading-part.tsx';
import { type PilotPartProps, usePilotAct } from './use-pilot.ts';

/** One measure: before and after, how sure, and what is to be measured next. */
export function KpiCard(props: PilotPartProps & { kpi: ReportedKpi }) {
  const { screen, desk, kpi } = props;
  const { say, language } = screen;
  const { act, trouble, isBusy, said } = usePilotAct(props);
  const words = kpiWords(kpi, say, language);
  const { id, name, past, measure } = kpi;
  const { isStarted, project } = desk;
  const isEnded = isOver(project);
  const row = (label: string, value: string, note = '') => (
    <FactRow label={label}>
      {value}
      {note === '' ? null : <span className="facts__note">{note}</span>}
    </FactRow>
  );
  return (
    <section className="desk__part" aria-label={name}>
      <h4
        className="kern-heading-small"
        lang={measure === null ? foreignTo(project.lang, language) : undefined}
      >
        {name}
      </h4>
      <dl className="kern-description-list facts">
        {row(say('pilot_before'), words.before.value, words.before.note)}
        {row(say('pilot_after'), words.after.value, words.after.note)}
        {words.difference === null ? null : row(say('pilot_difference'), words.difference)}
        {row(say('pilot_sure'), words.sure)}
        {row(say('pilot_target'), words.target)}
        {row(say('pilot_how'), words.how)}
      </dl>
      {past === 'now' ? <p className="desk__hint">{say('pilot_kpi_past_now')}</p> : null}
      {kpi.readings.length === 0 ? null : (
        <Fold id={`werte-${id}`} title={say('pilot_readings_title')}>
          <KpiReadings {...props} />
        </Fold>
      )}
      {past === 'by-hand' && !isEnded ? (
        <Fold id={`messen-${id}`} title={say(isStarted ? 'pilot_reading_new' : 'pilot_baseline_by_hand')}>
          <ReadingPart {...props} />
        </Fold>
      ) : null}
      {past === 'kept' && !isStarted ? (
        <Fold id={`messen-${id}`} title={say('pilot_baseline_measure')}>
          <BaselineForm {...props} />
        </Fold>
      ) : null}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <div className="actions">
        {past !== 'by-hand' && !isEnded && (isStarted || past === 'now') ? (
          <ActButton
            isBusy={isBusy}
            onClick={() => void act({ method: 'POST', path: '/measure', said: say('pilot_measured') })}
          >
            {say('pilot_measure_now')}
          </ActButton>
        ) : null}
        {isStarted ? null : (
          <ActButton
            isBusy={isBusy}
            aria-label={say('pilot_kpi_drop_one', { name })}
            onClick={() => void act({ method: 'DELETE', path: `/kpis/${id}`, said: say('pilot_dropped') })}
          >
            {say('pilot_kpi_drop')}
          </ActButton>
        )}
      </div>
    </section>
  );
}
