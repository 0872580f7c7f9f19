import { useEffect, useRef, useState } from 'react';
import type { SignedIn } from '../../../src/kernel/identity/account-api.ts';
import type { PersonalProps } from '../people/personal-props.ts';
import { Said } from '../people/trouble.tsx';
import '../../ui/personal.css';
import { arrive } from './arrive.ts';
import { CodeStep } from './code-step.tsx';
import { EmailWay } from './email-way.tsx';
import { PasskeyWay } from './passkey-way.tsx';
import { type PendingCode, readPendingCode, writePendingCode } from './pending-code.ts';
import { ProviderWays } from './provider-ways.tsx';
import { Why } from './why.tsx';

/** The ways to sign in, and from the second step on the code alone. */
export function SignInPage({ screen }: PersonalProps) {
  const { say, language } = screen;
  const { view } = screen.data;
  const { next, fault } = view.kind === 'sign-in' ? view : { next: null, fault: null };
  const [pending, setPending] = useState<PendingCode | null>(() => readPendingCode(Date.now()));
  const [email, setEmail] = useState(pending?.email ?? '');
  const [isThrough, setThrough] = useState(false);
  const warning = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (fault !== null) warning.current?.focus();
  }, [fault]);
  const sent = (to: string) => {
    const now = { email: to, sentAt: Date.now() };
    writePendingCode(now);
    setEmail(to);
    setPending(now);
  };
  const signedIn = (answer: SignedIn) => {
    setThrough(true);
    arrive(answer, next, language);
  };

  if (isThrough) return <Said words={say('signing_in')} />;
  if (pending !== null)
    return (
      <div className="sign-in">
        <CodeStep
          screen={screen}
          pending={pending}
          sentAgain={sent}
          signedIn={signedIn}
          other={() => {
            writePendingCode(null);
            setPending(null);
          }}
        />
      </div>
    );
  return (
    <div className="sign-in">
      {fault === null ? null : (
        <div ref={warning} tabIndex={-1} className="gate" role="alert">
          <p className="kern-body">{say(`fehler_${fault}`)}</p>
        </div>
      )}
      <div className="sign-in__ways">
        <EmailWay screen={screen} email={email} keep={setEmail} sent={sent} />
        <PasskeyWay screen={screen} signedIn={signedIn} />
        <ProviderWays screen={screen} next={next} />
      </div>
      <Why screen={screen} isLed={next !== null} />
    </div>
  );
}
