import { Fold } from '../../../../../web/ui/desk-parts.ts';
import type { WorkProps } from './room-props.ts';
import { TaskForm } from './task-form.tsx';
import { TaskRow } from './task-row.tsx';

/** What has to be done afterwards, by which unit, until when. `ownArs`: a town ends its own ones; null: the office all. */
export function TasksPart(props: WorkProps & { ownArs: string | null }) {
  const { screen, work, ownArs } = props;
  const { say } = screen;
  const mayAgree = work.can.includes('follow-up');
  if (!mayAgree && work.followUps.length === 0) return null;
  return (
    <section>
      <h3 className="section-title">{say('sprint_follow_ups')}</h3>
      {work.followUps.length === 0 ? <p className="kern-body">{say('sprint_tasks_none')}</p> : null}
      <ul className="log" hidden={work.followUps.length === 0}>
        {work.followUps.map((task) => (
          <TaskRow
            key={task.id}
            {...props}
            task={task}
            mayEnd={work.can.includes('end-follow-up') && (ownArs === null || ownArs === task.ars)}
          />
        ))}
      </ul>
      {mayAgree ? (
        <Fold id="new-task" title={say('sprint_task_new')}>
          <TaskForm key={work.followUps.length} {...props} />
        </Fold>
      ) : null}
    </section>
  );
}
