import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { RoomLine } from '../../../../src/kernel/identity/desk-api.ts';
import { deskPath, roomPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { TodayAnswer } from '../../../../src/kernel/today/today-api.ts';
import { Fold } from '../../people/fold.tsx';
import { DeskLoaded } from '../desk-loaded.tsx';
import { deskApi, useDesk, useDeskHome } from '../use-desk.ts';
import { TaskList } from './task-list.tsx';

const ROOMS = [
  { part: 'entries', permission: 'entries:write' },
  { part: 'corrections', permission: 'corrections:answer' },
  { part: 'submissions', permission: 'entries:write' },
  { part: 'gaps', permission: 'desk:open' },
  { part: 'doubles', permission: 'entries:write' },
  { part: 'solutions', permission: 'desk:open' },
  { part: 'sources', permission: 'sources:manage' },
  { part: 'look', permission: 'town:manage' },
  { part: 'outward', permission: 'desk:open' },
  { part: 'people', permission: 'people:manage' },
  { part: 'log', permission: 'audit:read' },
] as const;

/** Today at a place: what needs somebody, then the rooms that somebody may enter; nothing else is offered. */
export function HomePage({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { language } = screen;
  const found = useDeskHome(place.ars, language);
  const today = useDesk<TodayAnswer>(deskApi(place.ars, '/today'), language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {({ permissions, via, rooms }) => (
        <div className="desk">
          <DeskLoaded found={today} screen={screen}>
            {(answer) => <TaskList today={answer} screen={screen} />}
          </DeskLoaded>
          <Rooms screen={screen} place={place} permissions={permissions} brought={rooms} />
          <Rights screen={screen} permissions={permissions} via={via} />
        </div>
      )}
    </DeskLoaded>
  );
}

interface PartProps {
  screen: Screen;
  permissions: readonly string[];
}

function Rooms({
  screen,
  place,
  permissions,
  brought,
}: PartProps & { place: PlaceSummary; brought: readonly RoomLine[] }) {
  const { say, language, data } = screen;
  const rooms = ROOMS.filter(({ permission }) => permissions.includes(permission));
  return (
    <section aria-labelledby="rooms">
      <h2 className="section-title" id="rooms">
        {say('home_rooms')}
      </h2>
      {rooms.length + brought.length === 0 ? <p className="kern-body">{say('home_nothing')}</p> : null}
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
      {[...Map.groupBy(brought, ({ solution }) => solution)].map(([solution, lines]) => (
        <Brought key={solution} lines={lines} screen={screen} place={place} />
      ))}
    </section>
  );
}

/** Rooms of one solution, closed until somebody works with it. */
function Brought({
  lines,
  screen: { language },
  place,
}: Pick<PartProps, 'screen'> & { lines: readonly RoomLine[]; place: PlaceSummary }) {
  const [first] = lines;
  if (first === undefined) return null;
  return (
    <Fold id={`rooms-${first.solution}`} title={first.solutionTitle}>
      <ul className="place-list">
        {lines.map(({ part, title, about }) => (
          <li className="place-list__item" key={part}>
            <a className="place-list__link" href={roomPath(language, place.ars, part)}>
              <span className="place-list__name">{title}</span>
              <span className="place-list__where">{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </Fold>
  );
}

function Rights({ screen: { say }, permissions, via }: PartProps & { via: string }) {
  return (
    <Fold id="own-rights" title={say('home_rights')}>
      {via === 'own' ? null : <p className="desk__via">{say(`via_${via}`)}</p>}
      <ul className="why__list">
        {permissions.map((one) => (
          <li key={one}>{say(`right_${one}`)}</li>
        ))}
      </ul>
    </Fold>
  );
}
