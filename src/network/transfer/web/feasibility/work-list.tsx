import { ActButton } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { WorkLine } from '../../feasibility/feasibility-api.ts';
import type { Judgement } from '../../feasibility/judge.ts';
import { workWords } from '../../feasibility/work-words.ts';

/** Tasks of a saved check; what is done is reported, and can be taken back. */
export function WorkList(props: {
  screen: RoomProps['screen'];
  work: readonly WorkLine[];
  fails: Judgement['fails'];
  isBusy: boolean;
  report: (work: WorkLine, isDone: boolean) => void;
}) {
  const { screen, work, fails, isBusy, report } = props;
  const { say, language } = screen;
  return (
    <section>
      <h3 className="section-title">{say('work_title')}</h3>
      {work.length === 0 ? <p className="kern-body">{say('work_none')}</p> : null}
      <ul className="log" hidden={work.length === 0}>
        {work.map((one) => (
          <li className="log__line" key={one.gate}>
            <p className="log__what">
              {workWords(one, fails, say)}{' '}
              {one.isDone ? <span className="entry-mark">{say('work_done')}</span> : null}
            </p>
            <p className="log__subject">
              {one.due === null
                ? one.unit === ''
                  ? say('work_nobody')
                  : say('work_undated', { unit: one.unit })
                : say('work_by', {
                    unit: one.unit === '' ? say('work_nobody') : one.unit,
                    date: formatDate(one.due, language),
                  })}
            </p>
            <div className="actions">
              <ActButton
                look="quiet"
                isBusy={isBusy}
                aria-label={say(one.isDone ? 'work_undo_one' : 'work_do_one', {
                  gate: say(`gate_${one.gate}`),
                })}
                onClick={() => report(one, !one.isDone)}
              >
                {say(one.isDone ? 'work_undo' : 'work_do')}
              </ActButton>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
