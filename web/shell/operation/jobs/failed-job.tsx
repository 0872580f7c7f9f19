import type { OperationJobs, RetriedJob } from '../../../../src/kernel/operation/operation-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { useAskDeskAnew } from '../../desk/use-desk.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';

/** One piece of work that was given up: its reason, and another try. */
export function FailedJob({
  job,
  screen,
  done,
}: {
  job: OperationJobs['failed'][number];
  screen: Screen;
  done: (words: string | null) => void;
}) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const retry = () => {
    done(null);
    return run(async () => {
      const path = `/api/operation/jobs/${job.id}/retry`;
      const { state } = await ask<RetriedJob>({ method: 'POST', path, language });
      done(say(`retried_${state}`));
      await askAnew();
    });
  };
  return (
    <li className="rows__item person">
      <div className="rows__words">
        <span className="person__name">{job.name}</span>
        <span className="rows__note">
          {say('failed_line', {
            count: job.attempts,
            date: formatDate(job.failedAt, language),
            time: formatClock(job.failedAt, language),
          })}
        </span>
        <span lang="en">{job.reason}</span>
      </div>
      <div className="actions">
        <ActButton
          look="quiet"
          isBusy={isBusy}
          onClick={() => void retry()}
          aria-label={say('retry_named', { name: job.name })}
        >
          {say('retry')}
        </ActButton>
      </div>
      <Trouble refusal={trouble} screen={screen} />
    </li>
  );
}
