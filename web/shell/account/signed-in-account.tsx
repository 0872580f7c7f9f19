import { useEffect, useState } from 'react';
import type { Account, KeptLine } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { AccountNotifications } from '../notify/account-part.tsx';
import { noteAccount, readAccountNote } from '../people/account-note.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { Fold } from '../people/fold.tsx';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { DeleteAccount } from './delete-account.tsx';
import { ExportData } from './export-data.tsx';
import { Memberships } from './memberships.tsx';
import { OwnRoomLinks } from './own-rooms.tsx';
import { Passkeys } from './passkeys.tsx';
import { PlacesSync } from './places/places-sync.tsx';
import { Profile } from './profile.tsx';
import { Providers } from './providers.tsx';
import { Sessions } from './sessions.tsx';

/** Who is signed in, the way out, and everything about the account, folded up. */
export function SignedInAccount(props: {
  screen: Screen;
  account: Account;
  signedOut: () => void;
  deleted: (kept: readonly KeptLine[]) => void;
}) {
  const { screen, account, signedOut, deleted } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const [isNew] = useState(() => readAccountNote() === 'new');
  useEffect(() => noteAccount('known'), []);
  const signOut = () =>
    run(async () => {
      await ask<void>({ method: 'POST', path: '/api/account/sign-out', language, body: {} });
      signedOut();
    });
  return (
    <>
      <Said words={isNew ? say('account_welcome') : null} />
      <div className="account__who">
        <p className="kern-body">
          {say('account_as', { name: account.name === '' ? account.email : account.name })}
          {account.name === '' ? null : <span className="account__email">{account.email}</span>}
        </p>
        <ActButton onClick={signOut} isBusy={isBusy}>
          {say('account_sign_out')}
        </ActButton>
      </div>
      <Trouble refusal={trouble} screen={screen} />
      <Memberships screen={screen} account={account} />
      <OwnRoomLinks screen={screen} />
      <div className="folds">
        <Fold id="profil" title={say('profile_title')}>
          <Profile screen={screen} account={account} />
        </Fold>
        <Fold id="orte-abgleichen" title={say('places_title')}>
          <PlacesSync screen={screen} account={account} />
        </Fold>
        <Fold id="passkeys" title={say('passkeys_title')}>
          <Passkeys screen={screen} account={account} />
        </Fold>
        <Fold id="anmeldungen" title={say('sessions_title')}>
          <Sessions screen={screen} />
        </Fold>
        <Fold id="andere-konten" title={say('providers_title')}>
          <Providers screen={screen} account={account} />
        </Fold>
        <Fold id="benachrichtigungen" title={say('notifications_title')}>
          <AccountNotifications screen={screen} />
        </Fold>
        <Fold id="daten-mitnehmen" title={say('export_title')}>
          <ExportData screen={screen} />
        </Fold>
        <Fold id="konto-loeschen" title={say('delete_title')}>
          <DeleteAccount screen={screen} account={account} deleted={deleted} />
        </Fold>
      </div>
    </>
  );
}
