import { useState } from 'react';
import { ActButton, DeskLoaded, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { foreignTo } from '../../../../kernel/i18n/foreign.ts';
import { formatDate } from '../../../../kernel/pages/format.ts';
import { networkPath } from '../../../../kernel/pages/screen.ts';
import type { CheckedProject, CheckedProjects } from '../../feasibility/feasibility-api.ts';
import { resultFigure } from '../../feasibility/result-words.ts';
import { projectRoomPath } from '../projects/room-paths.ts';
import { LightMark } from './light-mark.tsx';

const PAGE = 30;

/** Projects of a town, each with how its last check ended. */
export function CheckedList({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const [begin, setBegin] = useState(0);
  const query = new URLSearchParams({ begin: String(begin), limit: String(PAGE) });
  const found = useDesk<CheckedProjects>(`/api/transfer/desk/${place.ars}/feasibility?${query}`, language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ projects, total, next }) => (
        <div className="desk">
          {total === 0 ? (
            <div>
              <p className="kern-body">{say('feasibility_list_none')}</p>
              <p className="desk__hint">{say('feasibility_list_why')}</p>
              <p>
                <a className="kern-link" href={projectRoomPath(language, place.ars, 'pilots')}>
                  {say('feasibility_to_pilots')}
                </a>
              </p>
            </div>
          ) : (
            <p className="kern-body">{say('feasibility_list_intro')}</p>
          )}
          <ul className="log" hidden={projects.length === 0}>
            {projects.map((project) => (
              <Row key={project.id} screen={screen} ars={place.ars} project={project} />
            ))}
          </ul>
          {total <= PAGE ? null : (
            <div className="actions">
              {begin === 0 ? null : (
                <ActButton onClick={() => setBegin(Math.max(0, begin - PAGE))}>
                  {say('feasibility_list_before')}
                </ActButton>
              )}
              {next === null ? null : (
                <ActButton onClick={() => setBegin(next)}>{say('feasibility_list_next')}</ActButton>
              )}
            </div>
          )}
          <p>
            <a className="kern-link" href={`${networkPath(language)}/machbarkeit`}>
              {say('feasibility_rules_link')}
            </a>
          </p>
        </div>
      )}
    </DeskLoaded>
  );
}

function Row(props: { screen: RoomProps['screen']; ars: string; project: CheckedProject }) {
  const { screen, ars, project } = props;
  const { say, language } = screen;
  const { id, title, lang, kind, state, last } = project;
  return (
    <li className="log__line">
      <p className="log__what">
        <a
          className="kern-link"
          href={projectRoomPath(language, ars, 'feasibility', id)}
          lang={foreignTo(lang, language)}
        >
          {title}
        </a>{' '}
        {last === null ? (
          <span className="entry-mark">{say('light_none')}</span>
        ) : (
          <LightMark screen={screen} light={last.light} />
        )}
      </p>
      <p className="log__subject">
        {[
          say(`project_kind_${kind}`),
          say(`project_state_${state}`),
          ...(last === null ? [] : [resultFigure(last, say, language), formatDate(last.at, language)]),
        ].join(' · ')}
      </p>
    </li>
  );
}
