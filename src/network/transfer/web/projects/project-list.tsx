import '../../../../../web/ui/entries.css';
import type { ReactNode } from 'react';
import { DeskLoaded, MoreButton, usePages } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { ProjectKind } from '../../projects/project.ts';
import type { ProjectList as Found } from '../../projects/projects-api.ts';
import { ProjectRow } from './project-row.tsx';
import { type ProjectRoom, projectRoomPath, projectsApi } from './room-paths.ts';

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
  const { language } = screen;
  const found = usePages<Found>(
    { path: projectsApi(place.ars), query: { kind: kind ?? '' }, by: 'begin' },
    language,
  );
  return (
    <section aria-label={title}>
      <h2 className="section-title">{title}</h2>
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const projects = pages.flatMap((page) => page.projects);
          if (projects.length === 0) return <div className="kern-body">{none}</div>;
          return (
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
              <MoreButton found={found} shown={projects.length} screen={screen} />
            </>
          );
        }}
      </DeskLoaded>
    </section>
  );
}
