import { useState } from 'react';
import type { Account } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { Said } from '../people/trouble.tsx';
import { MembershipRow } from './membership-row.tsx';

/** For whom somebody works, with the way there and the way out. */
export function Memberships({ screen, account }: { screen: Screen; account: Account }) {
  const { say } = screen;
  const [said, setSaid] = useState<string | null>(null);
  if (account.memberships.length === 0) return <Said words={said} />;
  return (
    <section className="account__work" aria-labelledby="memberships">
      <h3 className="account__subtitle" id="memberships">
        {say('memberships_title')}
      </h3>
      <ul className="rows">
        {account.memberships.map((one) => (
          <MembershipRow key={one.id} membership={one} screen={screen} left={setSaid} />
        ))}
      </ul>
      <Said words={said} />
    </section>
  );
}
