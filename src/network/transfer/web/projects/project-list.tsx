import '../../../../../web/ui/entries.css';
import { type ReactNode, useState } from 'react';
import { ActButton, DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { ProjectKind } from '../../projects/project.ts';
import type { ProjectList as Found } from '../../projects/projects-api.ts';
import { ProjectRow } from './project-row.tsx';
import { type ProjectRoom, projectRoomPath, projectsApi } from './room-paths.ts';

const PAGE = 30;
const MOST = 100;

/**
 * The projects of a town, each as a link into `room`; `none` says what to do where there is none, above the way to
 * begin one.
 */
export function ProjectList(
  props: Pick<RoomProps, 'screen' | 'place'> & {
    room: ProjectRoom;
    kind?: ProjectKind;
    /** Words of the heading. */
    title: string;
    none: ReactNode;
  },
) {
  const { screen, place, room, kind, title, none } = props;
  const { say, language } = screen;
  const [limit, setLimit] = useState(PAGE);
  const query = new URLSearchParams({ limit: String(limit), ...(kind !== undefined && { kind }) });
  const found = useDesk<Found>(projectsApi(place.ars, `?${query}`), language);
  return (
    <section aria-label={title}>
      <h2 className="section-title">{title}</h2>
      <DeskLoaded found={found} screen={screen}>
        {({ projects, total, next }) =>
          projects.length === 0 ? (
            <div className="kern-body">{none}</div>
          ) : (
            <>
              <ul className="log">
                {projects.map((line) => (
                  <ProjectRow
                    key={line.id}
                    screen={screen}
                    line={line}
                    href={projectRoomPath(language, place.ars, room, line.id)}
                  />
                ))}
              </ul>
              {next === null || limit >= MOST ? null : (
                <div className="actions">
                  <ActButton onClick={() => setLimit(MOST)}>
                    {say('project_more', { count: total - projects.length })}
                  </ActButton>
                </div>
              )}
            </>
          )
        }
      </DeskLoaded>
    </section>
  );
}
