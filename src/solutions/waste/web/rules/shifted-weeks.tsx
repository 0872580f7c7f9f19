import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { RulePreview, ShiftedWeek } from '../../rules/rules-api.ts';
import { dayWithWeekday } from './day-with-weekday.ts';

/** The weeks in which days move, and what the rule leaves on a holiday. */
export function ShiftedWeeks(props: { screen: Screen; preview: RulePreview; isDraft: boolean }) {
  const { screen, preview, isDraft } = props;
  const { say, language } = screen;
  const { weeks, count, told, staying, sundays } = preview;
  const dates = (all: RulePreview['told']) =>
    all.map(({ date }) => dayWithWeekday(date, language)).join('; ');
  const notes = [
    ...(staying.length > 0 ? [say('rule_staying', { dates: dates(staying) })] : []),
    ...(told.length > 0 ? [say('rule_told', { dates: dates(told) })] : []),
    ...(sundays > 0 ? [say('rule_sundays', { count: sundays })] : []),
  ];
  return (
    <section className="desk__part" aria-labelledby="rule-preview">
      <h2 className="section-title" id="rule-preview">
        {say('rule_preview_title')}
      </h2>
      <p className="kern-body" role="status">
        {say(isDraft ? 'rule_preview_state_draft' : 'rule_preview_state_saved')}{' '}
        {weeks.length === 0 ? say('rule_preview_none') : say('rule_preview_count', { count })}
      </p>
      {notes.map((note) => (
        <p className="kern-body note" key={note}>
          <span className="kern-icon kern-icon--warning" aria-hidden="true" />
          <span>{note}</span>
        </p>
      ))}
      {weeks.map((week) => (
        <Week key={week.monday} screen={screen} week={week} />
      ))}
    </section>
  );
}

function Week({ screen, week }: { screen: Screen; week: ShiftedWeek }) {
  const { say, language } = screen;
  const day = (date: string) => dayWithWeekday(date, language);
  const holidays = week.holidays.map(({ date, name }) =>
    name === '' ? say('rule_own_day', { date: day(date) }) : say('rule_holiday', { name, date: day(date) }),
  );
  return (
    <section className="desk__part" aria-labelledby={`week-${week.monday}`}>
      <h3 className="section-title" id={`week-${week.monday}`}>
        {say('rule_week', { date: day(week.monday), holidays: holidays.join(', ') })}
      </h3>
      <ul className="log">
        {week.days.map(({ planned, date, count, isCrowded }) => (
          <li className="log__line" key={planned}>
            <p className="log__what">{say('rule_row', { date: day(date), planned: day(planned) })}</p>
            <p className="log__subject">
              {[say('rule_row_count', { count }), ...(isCrowded ? [say('rule_crowded')] : [])].join(' · ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
