import { useState } from 'react';
import type { OperationJobs } from '../../../../src/kernel/operation/operation-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../../desk/desk-loaded.tsx';
import { MoreButton } from '../../desk/more-button.tsx';
import { usePages } from '../../desk/use-pages.ts';
import { Said } from '../../people/trouble.tsx';
import { FailedJob } from './failed-job.tsx';
import { QueueTable } from './queue-table.tsx';

/** What waits and runs, and what was given up, with a way to try it again. */
export function JobsPage({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const found = usePages<OperationJobs>({ path: '/api/operation/jobs', isKept: true }, language);
  const [said, setSaid] = useState<string | null>(null);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ pages }) => {
        const failed = pages.flatMap((one) => one.failed);
        return (
          <>
            <section className="desk__part" aria-labelledby="queues">
              <h2 className="section-title" id="queues">
                {say('queues')}
              </h2>
              <QueueTable queues={pages[0]?.queues ?? []} screen={screen} />
            </section>
            <section className="desk__part" aria-labelledby="failed">
              <h2 className="section-title" id="failed">
                {say('failed')}
              </h2>
              <Said words={said} />
              {failed.length === 0 ? (
                <p className="kern-body">{say('failed_none')}</p>
              ) : (
                <ul className="rows">
                  {failed.map((job) => (
                    <FailedJob key={job.id} job={job} screen={screen} done={setSaid} />
                  ))}
                </ul>
              )}
              <MoreButton found={found} shown={failed.length} screen={screen} />
            </section>
          </>
        );
      }}
    </DeskLoaded>
  );
}
