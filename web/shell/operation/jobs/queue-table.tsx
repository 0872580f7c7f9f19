import { LOCALE } from '../../../../src/kernel/i18n/language.ts';
import type { OperationJobs } from '../../../../src/kernel/operation/operation-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';

/** Each kind of work with how much of it there is; on a narrow screen each line is a small list. */
export function QueueTable({ queues, screen }: { queues: OperationJobs['queues']; screen: Screen }) {
  const { say, language } = screen;
  const number = new Intl.NumberFormat(LOCALE[language]);
  return (
    <table className="figures">
      <thead>
        <tr>
          <th scope="col">{say('queue_name')}</th>
          <th scope="col">{say('queue_waiting')}</th>
          <th scope="col">{say('queue_running')}</th>
          <th scope="col">{say('queue_failed')}</th>
          <th scope="col">{say('queue_oldest')}</th>
        </tr>
      </thead>
      <tbody>
        {queues.map(({ name, waiting, running, failed, oldest }) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td data-label={say('queue_waiting')}>{number.format(waiting)}</td>
            <td data-label={say('queue_running')}>{number.format(running)}</td>
            <td data-label={say('queue_failed')}>{number.format(failed)}</td>
            <td data-label={say('queue_oldest')}>
              {oldest === null
                ? say('queue_none')
                : say('moment', { date: formatDate(oldest, language), time: formatClock(oldest, language) })}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
