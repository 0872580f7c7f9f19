import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { InvitationView, MembershipLine } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import '../../ui/personal.css';
import { ask } from '../people/ask.ts';
import { Loaded } from '../people/loaded.tsx';
import type { PersonalProps } from '../people/personal-props.ts';
import { AcceptInvitation } from './accept-invitation.tsx';
import { Accepted } from './accepted.tsx';
import { InvitationFacts } from './invitation-facts.tsx';
import { dropToken, takeToken } from './invitation-token.ts';

/** What somebody is invited to, and the way to accept it. */
export function InvitationPage({ screen }: PersonalProps) {
  const { say } = screen;
  const [token] = useState(takeToken);
  if (token === null)
    return (
      <p className="kern-body note">
        <span className="kern-icon kern-icon--info" aria-hidden="true" />
        <span>{say('invitation_none')}</span>
      </p>
    );
  return <Invitation token={token} screen={screen} />;
}

function Invitation({ token, screen }: { token: string; screen: Screen }) {
  const { language } = screen;
  const [accepted, setAccepted] = useState<MembershipLine | null>(null);
  const found = useQuery({
    queryKey: ['invitation'],
    queryFn: () =>
      ask<InvitationView>({ method: 'POST', path: '/api/invitations/look', language, body: { token } }),
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (accepted !== null) return <Accepted membership={accepted} screen={screen} />;
  return (
    <div className="invitation">
      <Loaded found={found} screen={screen}>
        {(invitation) => (
          <>
            <InvitationFacts invitation={invitation} screen={screen} />
            <AcceptInvitation
              token={token}
              invitation={invitation}
              screen={screen}
              accepted={(membership) => {
                dropToken();
                setAccepted(membership);
              }}
            />
          </>
        )}
      </Loaded>
    </div>
  );
}
