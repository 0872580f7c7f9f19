import type { ReactNode } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { OperationPlaceDetail } from '../../../../src/kernel/operation/operation-api.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../../desk/desk-loaded.tsx';
import { useDesk } from '../../desk/use-desk.ts';
import { SourceRows } from '../sources/source-rows.tsx';
import { waitingWords } from './town-row.tsx';

/** One place: its solutions, each of its feeds, how many work for it, and the ways to its desk and page. */
export function TownPage({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language, data } = screen;
  const found = useDesk<OperationPlaceDetail>(`/api/operation/places/${place.ars}`, language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(town) => (
        <>
          <div className="actions">
            <a className="kern-btn kern-btn--secondary" href={deskPath(language, place.ars)}>
              <span className="kern-label">{say('town_desk')}</span>
            </a>
            <a className="kern-btn kern-btn--secondary" href={data.links.home}>
              <span className="kern-label">{say('town_page')}</span>
            </a>
          </div>
          <Part id="town-adoptions" title={say('town_adoptions')}>
            {town.adoptions.length === 0 ? (
              <p className="kern-body">{say('adoptions_none')}</p>
            ) : (
              <ul className="rows">
                {town.adoptions.map((one) => (
                  <li className="rows__item" key={one.solution}>
                    <span className="rows__words">
                      <span>{one.title}</span>
                      <span className="rows__note">{say(`state_${one.state}`)}</span>
                    </span>
                  </li>
                ))}
              </ul>
            )}
          </Part>
          <Part id="town-sources" title={say('town_sources')}>
            <SourceRows sources={town.feeds} screen={screen} isOfOneTown />
          </Part>
          <Part id="town-open" title={say('town_open')}>
            <ul className="why__list">
              {waitingWords(town, screen).map((words) => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </Part>
          <Part id="town-staff" title={say('town_staff')}>
            {town.staff.length === 0 ? (
              <p className="kern-body">{say('town_staff_none')}</p>
            ) : (
              <ul className="why__list">
                {town.staff.map(({ role, count }) => (
                  <li key={role}>{say('town_staff_line', { role: say(`role_${role}`), number: count })}</li>
                ))}
              </ul>
            )}
          </Part>
        </>
      )}
    </DeskLoaded>
  );
}

function Part({ id, title, children }: { id: string; title: string; children: ReactNode }) {
  return (
    <section className="desk__part" aria-labelledby={id}>
      <h2 className="section-title" id={id}>
        {title}
      </h2>
      {children}
    </section>
  );
}
