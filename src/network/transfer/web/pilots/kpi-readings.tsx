import { ActButton, Trouble } from '../../../../../web/ui/desk-parts.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { figureOf } from '../../pilots/kpi-words.ts';
import type { ReportedKpi } from '../../pilots/report-kpi.ts';
import { isOver } from '../../projects/next-steps.ts';
import { type PilotPartProps, usePilotAct } from './use-pilot.ts';

/** Every value with its span; what was written by hand can be taken out. */
export function KpiReadings(props: PilotPartProps & { kpi: ReportedKpi }) {
  const { screen, kpi, desk } = props;
  const { say, language } = screen;
  const isEnded = isOver(desk.project);
  const { act, trouble, isBusy } = usePilotAct(props);
  return (
    <>
      <ul className="log">
        {kpi.readings.map(({ id, from, to, value, n, side, byHand, place }) => {
          const span =
            from === to
              ? formatDate(from, language)
              : say('pilot_from_to', { from: formatDate(from, language), to: formatDate(to, language) });
          return (
            <li className="log__line" key={id}>
              <p className="log__what">
                {value === null ? say('pilot_too_little') : `${figureOf(value, language)} ${kpi.unit}`.trim()}
              </p>
              <p className="log__subject">
                {[
                  span,
                  say(`pilot_side_${side}`),
                  ...(n === null ? [] : [say('pilot_counted', { n })]),
                  ...(place === 'comparison' ? [desk.report.comparison ?? say('pilot_compared')] : []),
                ].join(' · ')}
              </p>
              {byHand && !isEnded && (side !== 'before' || !desk.isStarted) ? (
                <div className="actions">
                  <ActButton
                    isBusy={isBusy}
                    aria-label={say('pilot_reading_drop_one', { span })}
                    onClick={() =>
                      void act({
                        ...{ method: 'DELETE', path: `/kpis/${kpi.id}/readings/${id}` },
                        said: say('pilot_dropped'),
                      })
                    }
                  >
                    {say('pilot_reading_drop')}
                  </ActButton>
                </div>
              ) : null}
            </li>
          );
        })}
      </ul>
      <Trouble refusal={trouble} screen={screen} />
    </>
  );
}
