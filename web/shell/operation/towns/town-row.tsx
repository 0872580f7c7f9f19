import type { OperationPlace } from '../../../../src/kernel/operation/operation-api.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import { operationPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { HealthCounts } from '../health-words.tsx';

/** One place: what it adopted, how its feeds do, what waits. */
export function TownRow({ place, screen }: { place: OperationPlace; screen: Screen }) {
  const { say, language } = screen;
  const { ars, name, county, state, members, adoptions } = place;
  const where = [county, state].filter((one) => one !== null && one !== name);
  return (
    <li className="place-list__item town">
      <a className="place-list__link" href={operationPath(language, 'town', ars)}>
        <span className="place-list__name">{name}</span>
        <span className="place-list__where">
          {[...where, ...(members > 0 ? [say('members', { count: members })] : [])].join(' · ')}
        </span>
      </a>
      <p className="rows__note">
        {adoptions.length === 0
          ? say('adoptions_none')
          : adoptions
              .map((one) =>
                one.state === 'live' ? one.title : `${one.title} (${say(`state_${one.state}`)})`,
              )
              .join(', ')}
      </p>
      <HealthCounts counts={place.sources} screen={screen} />
      <p className="rows__note">{waitingWords(place, screen).join(' · ')}</p>
    </li>
  );
}

/** When something was last changed, and what waits for an answer. */
export function waitingWords(
  { lastChange, openRequests, openInvitations }: OperationPlace,
  { say, language }: Screen,
): string[] {
  return [
    lastChange === null
      ? say('last_change_none')
      : say('last_change', { date: formatDate(lastChange, language) }),
    ...(openRequests > 0 ? [say('requests_open', { count: openRequests })] : []),
    ...(openInvitations > 0 ? [say('invitations_open', { count: openInvitations })] : []),
  ];
}
