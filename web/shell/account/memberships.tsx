import type { Account, MembershipLine } from '../../../src/kernel/identity/account-api.ts';
import { formatDate } from '../../../src/kernel/pages/format.ts';
import { deskPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';

/** For whom somebody works, with the way there. */
export function Memberships({ screen, account }: { screen: Screen; account: Account }) {
  const { say } = screen;
  return (
    <section className="account__work" aria-labelledby="memberships">
      <h3 className="account__subtitle" id="memberships">
        {say('memberships_title')}
      </h3>
      <ul className="rows">
        {account.memberships.map((one) => (
          <Line key={one.id} membership={one} screen={screen} />
        ))}
      </ul>
    </section>
  );
}

function Line({ membership, screen }: { membership: MembershipLine; screen: Screen }) {
  const { say, language } = screen;
  const { ars, place, role, level, since, reaches } = membership;
  const name = place ?? say('memberships_gone', { ars });
  return (
    <li className="rows__item">
      <div className="rows__words">
        {place === null ? (
          <span className="kern-body">{name}</span>
        ) : (
          <a
            className="kern-link rows__link"
            href={level === 'municipality' ? deskPath(language, ars) : deskPath(language)}
            aria-label={`${say('memberships_desk')}: ${name}`}
          >
            {name}
          </a>
        )}
        <span className="rows__note">
          {[
            say(`role_${role}`),
            say('memberships_since', { date: formatDate(since, language) }),
            ...(reaches === 0 ? [] : [say('memberships_reaches', { count: reaches })]),
          ].join(' · ')}
        </span>
      </div>
    </li>
  );
}
