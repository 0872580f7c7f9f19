import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import type { ProjectLine } from '../../projects/projects-api.ts';

/** One project in a list, as a link to where something is done about it. */
export function ProjectRow(props: { screen: RoomProps['screen']; line: ProjectLine; href: string }) {
  const { screen, line, href } = props;
  const { say, language } = screen;
  const { title, lang, kind, state, unit, solution, changedAt } = line;
  return (
    <li className="log__line">
      <p className="log__what">
        <a className="kern-link" href={href} lang={foreignTo(lang, language)}>
          {title}
        </a>{' '}
        <span className="entry-mark">{say(`project_state_${state}`)}</span>
      </p>
      <p className="log__subject">
        {[
          say(`project_kind_${kind}`),
          solution?.title ?? say('project_outside'),
          ...(unit === '' ? [] : [unit]),
          say('project_since', { date: formatDate(changedAt, language) }),
        ].join(' · ')}
      </p>
    </li>
  );
}
