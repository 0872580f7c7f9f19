import { useState } from 'react';
import { PagedList, SelectField, usePages } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { QUEUES, type QuestionQueue, type Queue } from '../../advice/advice-api.ts';
import { ADVISING_PART, advisingApi } from '../../advice/room-parts.ts';
import { QuestionRow } from './question-row.tsx';

/** Questions of the towns below, what is due first. */
export function QuestionQueuePart({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const [queue, setQueue] = useState<Queue>('open');
  const found = usePages<QuestionQueue>(
    { path: advisingApi(place.ars, '/questions'), query: { queue }, by: 'begin' },
    language,
  );
  return (
    <section aria-label={say('advising_queue')}>
      <h2 className="section-title">{say('advising_queue')}</h2>
      <SelectField
        id="question-queue"
        label={say('queue_state')}
        value={queue}
        options={QUEUES.map((value) => ({ value, words: say(`queue_${value}`) }))}
        change={setQueue}
      />
      <PagedList
        {...{ screen, found }}
        rows={({ questions }) => questions}
        words={(all, { total }) =>
          all.length === 0 ? say('queue_none') : say('queue_count', { count: total })
        }
      >
        {(all) => (
          <ul className="log">
            {all.map((line) => (
              <QuestionRow
                key={line.id}
                screen={screen}
                line={line}
                href={roomPath(language, place.ars, ADVISING_PART, line.id)}
              />
            ))}
          </ul>
        )}
      </PagedList>
    </section>
  );
}
