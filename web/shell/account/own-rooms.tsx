import { useQuery } from '@tanstack/react-query';
import { ownRoomPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import type { OwnRooms } from '../../../src/kernel/rooms/own-rooms-api.ts';
import { ask } from '../people/ask.ts';
import { ACCOUNT_KEY } from './use-account.ts';

/** The ways to the rooms that solutions bring. Without an answer they are left out: their pages lead there, too. */
export function OwnRoomLinks({ screen: { say, language } }: { screen: Screen }) {
  const { data } = useQuery({
    queryKey: [...ACCOUNT_KEY, 'rooms'],
    queryFn: () => ask<OwnRooms>({ path: '/api/account/rooms', language }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (data === undefined || data.rooms.length === 0) return null;
  return (
    <section className="account__work" aria-labelledby="own-rooms">
      <h3 className="account__subtitle" id="own-rooms">
        {say('own_rooms_title')}
      </h3>
      <ul className="place-list">
        {data.rooms.map(({ part, title, about }) => (
          <li className="place-list__item" key={part}>
            <a className="place-list__link" href={ownRoomPath(language, part)}>
              <span className="place-list__name">{title}</span>
              <span className="place-list__where">{about}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
