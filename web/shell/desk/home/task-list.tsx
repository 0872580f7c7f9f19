import type { ReactNode } from 'react';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { DeskTask } from '../../../../src/kernel/today/task.ts';
import type { TodayAnswer } from '../../../../src/kernel/today/today-api.ts';

const URGENCIES = ['now', 'soon', 'note'] as const;

/** What needs somebody, in three groups; an empty desk says so. What could not be looked at is never passed over. */
export function TaskList({ today, screen }: { today: TodayAnswer; screen: Screen }) {
  const { say } = screen;
  const { tasks, failed } = today;
  const groups = URGENCIES.map((urgency) => ({
    urgency,
    some: tasks.filter((one) => one.urgency === urgency),
  })).filter(({ some }) => some.length > 0);
  return (
    <section aria-labelledby="today">
      <h2 className="section-title" id="today">
        {say('today')}
      </h2>
      {failed.length === 0 ? null : (
        <p className="kern-body note" role="status">
          <span className="kern-icon kern-icon--warning" aria-hidden="true" />
          <span>{say('today_failed', { kinds: failed.join(', ') })}</span>
        </p>
      )}
      {tasks.length > 0 || failed.length > 0 ? null : (
        <div className="tasks__none">
          <p className="tasks__none-title">{say('today_none')}</p>
          <p className="kern-body">{say('today_none_text')}</p>
        </div>
      )}
      {groups.map(({ urgency, some }) => (
        <Group key={urgency} title={say(`today_${urgency}`)} urgency={urgency}>
          {some.map((one) => (
            <Task key={one.id} task={one} screen={screen} />
          ))}
        </Group>
      ))}
    </section>
  );
}

function Group(props: { title: string; urgency: DeskTask['urgency']; children: ReactNode }) {
  const { title, urgency, children } = props;
  return (
    <div className={`tasks tasks--${urgency}`}>
      <h3 className="tasks__title" id={`today-${urgency}`}>
        {title}
      </h3>
      <ul className="place-list" aria-labelledby={`today-${urgency}`}>
        {children}
      </ul>
    </div>
  );
}

function Task({ task, screen: { say, language } }: { task: DeskTask; screen: Screen }) {
  const { title, text, link, since, due } = task;
  const times = [
    ...(due === null ? [] : [say('today_due', { date: formatDate(due, language) })]),
    ...(since === null ? [] : [say('today_since', { date: formatDate(since, language) })]),
  ];
  return (
    <li className="place-list__item">
      <a className="place-list__link" href={link}>
        <span className="place-list__name">{title}</span>
        <span className="place-list__where">{[text, ...times].filter((one) => one !== '').join(' · ')}</span>
      </a>
    </li>
  );
}
