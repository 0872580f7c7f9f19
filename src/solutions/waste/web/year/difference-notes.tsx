import { Fold } from '../../../../../web/ui/desk-parts.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { YearDetail } from '../../year/year-api.ts';

const COUNTED = ['gaps', 'doubled', 'dropped', 'holidays'] as const;
const NAMES = 12;

/** What somebody should look at before the days are taken over. */
export function DifferenceNotes({ screen, year }: { screen: Screen; year: YearDetail }) {
  const { say, language } = screen;
  const { warnings, totals, districts, bins } = year.difference;
  const { faults, lines } = year.report;
  const named = (all: readonly string[]) =>
    [
      ...all.slice(0, NAMES).map((name) => (name === '' ? say('year_whole') : name)),
      ...(all.length > NAMES ? [say('year_row_more', { count: all.length - NAMES })] : []),
    ].join(', ');
  const notes = [
    ...warnings.map((warning) => say(`year_warning_${warning}`)),
    ...(faults === 0 ? [] : [say('year_report_faults', { count: faults })]),
    ...COUNTED.flatMap((what) =>
      totals[what] === 0 ? [] : [say(`year_warning_${what}`, { count: totals[what] })],
    ),
    ...(districts.gone.length === 0 ? [] : [say('year_districts_gone', { names: named(districts.gone) })]),
    ...(districts.new.length === 0 ? [] : [say('year_districts_new', { names: named(districts.new) })]),
    ...(bins.gone.length === 0 ? [] : [say('year_bins_gone', { names: named(bins.gone) })]),
    ...(bins.new.length === 0 ? [] : [say('year_bins_new', { names: named(bins.new) })]),
  ];
  return (
    <>
      <h3 className="section-title">{say('year_notes')}</h3>
      {notes.length === 0 ? (
        <p className="kern-body">{say('year_notes_none')}</p>
      ) : (
        notes.map((words) => (
          <p className="kern-body note" key={words}>
            <span className="kern-icon kern-icon--warning" aria-hidden="true" />
            <span>{words}</span>
          </p>
        ))
      )}
      {lines.length === 0 ? null : (
        <Fold id="year-report" title={say('year_report')}>
          <ul className="why__list">
            {lines.map(({ where, words, reason }) => (
              <li key={`${where} ${reason}`}>
                {where}
                {': '}
                {words === null ? <span lang={foreignTo('en', language)}>{reason}</span> : words}
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}
