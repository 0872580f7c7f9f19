import { networkPath } from '../../../../kernel/pages/screen.ts';
import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import { deskApi, Fold, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import type { DeskHome } from '../../../../kernel/identity/desk-api.ts';
import type { ProjectView } from '../../projects/projects-api.ts';
import { ProjectHistory } from './project-history.tsx';
import { type ProjectRoom, projectRoomPath, roomsOf } from './room-paths.ts';
import { StepPart } from './step-part.tsx';

/**
 * Above everything that is about one project: what it is, how it stands, the step that may follow, and the ways to
 * what else is done about it. `room`: where one is.
 */
export function ProjectHead(
  props: Pick<RoomProps, 'screen' | 'place'> & { project: ProjectView; room: ProjectRoom },
) {
  const { screen, place, project, room } = props;
  const { say, language } = screen;
  const { id, kind, state, title, lang, unit, solution, idea, stopCode, next } = project;
  const home = useDesk<DeskHome>(deskApi(place.ars), language);
  // Told in advance; the server decides.
  const mayDecide = home.data?.permissions.includes('transfer:decide') ?? true;
  const what = [
    say(`project_kind_${kind}`),
    solution?.title ?? say('project_outside'),
    unit === '' ? say('project_unit_none') : unit,
  ].join(' · ');
  return (
    <header className="desk__part">
      <p>
        <a className="kern-link" href={projectRoomPath(language, place.ars, room)}>
          {say('project_back')}
        </a>
      </p>
      <h2 className="section-title">
        <span lang={foreignTo(lang, language)}>{title}</span>{' '}
        <span className="entry-mark">
          {say(`project_state_${state}`)}
          {stopCode === null ? '' : `: ${say(`stop_${stopCode}`)}`}
        </span>
      </h2>
      <p className="desk__hint">{what}</p>
      {idea === null ? null : (
        <p className="kern-body">
          {say('project_idea')}:{' '}
          <a
            className="kern-link"
            href={`${networkPath(language)}/${idea.page}`}
            lang={foreignTo(idea.lang, language)}
          >
            {idea.title}
          </a>
        </p>
      )}
      <nav aria-label={say('project_ways')}>
        <ul className="chips__list">
          {roomsOf(kind).map((one) => (
            <li key={one}>
              <a
                className="chips__one"
                href={projectRoomPath(language, place.ars, one, id)}
                aria-current={one === room ? 'page' : undefined}
              >
                {say(`project_way_${one}`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {next.length === 0 ? null : mayDecide ? (
        <Fold id="schritt" title={say('project_step')}>
          <StepPart key={project.version} screen={screen} place={place} project={project} />
        </Fold>
      ) : (
        <p className="desk__hint">{say('project_step_who')}</p>
      )}
      <Fold id="verlauf" title={say('project_history')}>
        <ProjectHistory screen={screen} history={project.history} />
      </Fold>
    </header>
  );
}
