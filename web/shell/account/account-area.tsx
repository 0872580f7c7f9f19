import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { KeptLine } from '../../../src/kernel/identity/account-api.ts';
import { signInPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { minePath } from '../../../src/kernel/pages/screen.ts';
import { forgetThings } from '../../ui/kept-things.ts';
import '../../ui/personal.css';
import { noteAccount, readAccountNote } from '../people/account-note.ts';
import type { PersonalProps } from '../people/personal-props.ts';
import { asRefusal } from '../people/refusal.ts';
import { SessionGate } from '../people/session-gate.tsx';
import { tellWindows, useSessionState } from '../people/session-state.ts';
import { Said } from '../people/trouble.tsx';
import { Gone } from './gone.tsx';
import { forgetSync } from './places/sync-note.ts';
import { SignedInAccount } from './signed-in-account.tsx';
import { ACCOUNT_KEY, useAccount } from './use-account.ts';

/** How the account was left from this page. */
type Left = { how: 'signed-out' } | { how: 'deleted'; kept: readonly KeptLine[] };

/** The account, below what is on the device: one calm line for those who have none. */
export function AccountArea({ screen }: PersonalProps) {
  const { say, language } = screen;
  const client = useQueryClient();
  const found = useAccount(language);
  const [left, setLeft] = useState<Left | null>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useReturn(found.data?.email, found.refetch);

  const leave = (how: Left) => {
    noteAccount(null);
    forgetThings();
    forgetSync();
    tellWindows('signed-out');
    setLeft(how);
    client.removeQueries({ queryKey: ACCOUNT_KEY });
    title.current?.focus();
  };
  return (
    <section className="account" aria-labelledby="account">
      <h2 className="section-title" id="account" tabIndex={-1} ref={title}>
        {say(left?.how === 'deleted' ? 'deleted_title' : 'account_title')}
      </h2>
      {left === null ? (
        <Inside screen={screen} found={found} leave={leave} />
      ) : left.how === 'deleted' ? (
        <Gone screen={screen} kept={left.kept} />
      ) : (
        <>
          <Said words={say('account_signed_out')} />
          <SignInOffer screen={screen} />
        </>
      )}
    </section>
  );
}

function Inside({
  screen,
  found,
  leave,
}: {
  screen: Screen;
  found: ReturnType<typeof useAccount>;
  leave: (how: Left) => void;
}) {
  const { say } = screen;
  if (found.data !== undefined)
    return (
      <SessionGate screen={screen}>
        <SignedInAccount
          screen={screen}
          account={found.data}
          signedOut={() => leave({ how: 'signed-out' })}
          deleted={(kept) => leave({ how: 'deleted', kept })}
        />
      </SessionGate>
    );
  if (found.isPending) return <p className="kern-body">{say('account_asking')}</p>;
  const isNobody = asRefusal(found.error).status === 401;
  // Without an answer nobody knows; who never had an account here is not bothered with that.
  if (!isNobody && readAccountNote() !== null)
    return <p className="kern-body">{say('account_unreachable')}</p>;
  return (
    <>
      <p className="kern-body">{say('account_none')}</p>
      <SignInOffer screen={screen} />
    </>
  );
}

function SignInOffer({ screen: { say, language } }: { screen: Screen }) {
  return (
    <p>
      <a className="kern-btn kern-btn--secondary" href={signInPath(language, minePath(language))}>
        <span className="kern-label">{say('account_sign_in')}</span>
      </a>
    </p>
  );
}

/** When somebody has signed in again in another window: the same person goes on, another one begins anew. */
function useReturn(
  email: string | undefined,
  ask: () => Promise<{ data?: { email: string } | undefined }>,
): void {
  const session = useSessionState();
  const before = useRef(session);
  useEffect(() => {
    const wasClosed = before.current !== 'open';
    before.current = session;
    if (session !== 'open' || !wasClosed) return;
    void ask().then(({ data }) => {
      if (email !== undefined && data !== undefined && data.email !== email) location.reload();
    });
  }, [session, email, ask]);
}
