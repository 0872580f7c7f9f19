import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { ProjectView } from '../../projects/projects-api.ts';

/** What became of it step by step, the last one first. */
export function ProjectHistory(props: { screen: RoomProps['screen']; history: ProjectView['history'] }) {
  const { say, language } = props.screen;
  const all = props.history.map((step, index) => ({ ...step, key: index })).reverse();
  return (
    <ol className="log">
      {all.map(({ key, to, by, at, reason, mark }) => (
        <li className="log__line" key={key}>
          <p className="log__what">
            {say(`project_state_${to}`)}{' '}
            {mark === null ? null : <span className="entry-mark">{say(`step_mark_${mark}`)}</span>}
          </p>
          <p className="log__subject">
            {[by, formatDate(at, language), ...(reason === '' ? [] : [reason])].join(' · ')}
          </p>
        </li>
      ))}
    </ol>
  );
}
