import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { ApprovalStep } from '../../approvals/approvals-api.ts';
import type { StepDays } from '../../approvals/days.ts';

/** Who decides, the days that count, and what was written down. */
export function StepFacts(
  props: Pick<RoomProps, 'screen'> & {
    step: ApprovalStep;
    /** In which the project is written. */
    language: string;
  },
) {
  const { screen, step } = props;
  const { say, language } = screen;
  const { kind, unit, dueOn, askedOn, decidedOn, withdrawnOn, days, conditions, reference, note } = step;
  const on = (key: string, date: string | null) =>
    date === null ? [] : [say(key, { date: formatDate(date, language) })];
  const isUndecided = decidedOn === null;
  const lang = foreignTo(props.language, language);
  const dates = [
    ...(isUndecided && dueOn === null ? [say('approval_step_no-due')] : []),
    ...(isUndecided ? on('approval_step_due', dueOn) : []),
    ...on('approval_step_asked', askedOn),
    ...on('approval_step_decided', decidedOn),
    ...on('approval_step_withdrawn', withdrawnOn),
  ];
  return (
    <div>
      <p className="log__subject">{say('approval_step_decides', { unit })}</p>
      <p className="log__subject">{dates.join(' · ')}</p>
      {days === null ? null : <p className="log__subject">{daysWords(days, screen)}</p>}
      {reference === '' ? null : (
        <p className="log__subject">{say('approval_step_reference', { reference })}</p>
      )}
      {conditions === '' ? null : (
        <>
          <p className="kern-body">{say('approval_step_conditions')}:</p>
          <blockquote className="entry-quote" lang={lang}>
            {conditions}
          </blockquote>
        </>
      )}
      {note === '' ? null : (
        <p className="kern-body" lang={lang}>
          {note}
        </p>
      )}
      {step.outcome === 'open' ? (
        <p className="desk__hint">
          {say(`approval_law_${kind}`)} {say('approval_verify')}
        </p>
      ) : null}
    </div>
  );
}

function daysWords({ calendar, working, isRunning }: StepDays, { say }: RoomProps['screen']): string {
  if (calendar === 0) return say(isRunning ? 'approval_step_today' : 'approval_step_same');
  return say(isRunning ? 'approval_step_runs' : 'approval_step_took', {
    count: calendar,
    working: say('approval_step_working', { count: working }),
  });
}
