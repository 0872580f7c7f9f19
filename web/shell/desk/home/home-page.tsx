import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { useDeskHome } from '../use-desk.ts';

const ROOMS = [
  { part: 'entries', permission: 'entries:write' },
  { part: 'solutions', permission: 'desk:open' },
  { part: 'sources', permission: 'sources:manage' },
  { part: 'look', permission: 'town:manage' },
  { part: 'people', permission: 'people:manage' },
  { part: 'log', permission: 'audit:read' },
] as const;

/** What somebody may do for a municipality: nothing else is offered. */
export function HomePage({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language, data } = screen;
  const found = useDeskHome(place.ars, language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ permissions, via }) => {
        const rooms = ROOMS.filter(({ permission }) => permissions.includes(permission));
        return (
          <div className="desk">
            {rooms.length === 0 ? <p className="kern-body">{say('home_nothing')}</p> : null}
            <ul className="place-list">
              {rooms.map(({ part }) => (
                <li className="place-list__item" key={part}>
                  <a className="place-list__link" href={deskPath(language, place.ars, part)}>
                    <span className="place-list__name">{say(`${part}_title`)}</span>
                    <span className="place-list__where">{say(`home_${part}_text`)}</span>
                  </a>
                </li>
              ))}
              <li className="place-list__item">
                <a className="place-list__link" href={data.links.home}>
                  <span className="place-list__name">{say('home_public')}</span>
                  <span className="place-list__where">{say('home_public_text')}</span>
                </a>
              </li>
            </ul>
            <section aria-labelledby="own-rights">
              <h2 className="section-title" id="own-rights">
                {say('home_rights')}
              </h2>
              {via === 'own' ? null : <p className="desk__via">{say(`via_${via}`)}</p>}
              <ul className="why__list">
                {permissions.map((one) => (
                  <li key={one}>{say(`right_${one}`)}</li>
                ))}
              </ul>
            </section>
          </div>
        );
      }}
    </DeskLoaded>
  );
}
