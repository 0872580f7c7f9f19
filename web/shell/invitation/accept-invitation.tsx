import type { InvitationView, MembershipLine } from '../../../src/kernel/identity/account-api.ts';
import { invitationPath, signInPath } from '../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { useAccount } from '../account/use-account.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';

/** Signing in first where nobody is signed in; then one button. A refusal for the address offers another one. */
export function AcceptInvitation(props: {
  token: string;
  invitation: InvitationView;
  screen: Screen;
  accepted: (membership: MembershipLine) => void;
}) {
  const { token, invitation, screen, accepted } = props;
  const { say, language } = screen;
  const account = useAccount(language);
  const { run, trouble, isBusy } = useAction();
  if (account.isPending) return <p className="kern-body">{say('loading')}</p>;
  const signIn = signInPath(language, invitationPath(language));
  if (account.data === undefined)
    return (
      <>
        <p className="kern-body">{say('invitation_sign_in_text', { email: invitation.emailHint })}</p>
        <p>
          <a className="kern-btn kern-btn--primary" href={signIn}>
            <span className="kern-label">{say('invitation_sign_in')}</span>
          </a>
        </p>
      </>
    );
  const accept = () =>
    run(async () =>
      accepted(
        await ask<MembershipLine>({
          method: 'POST',
          path: '/api/invitations/accept',
          language,
          body: { token },
        }),
      ),
    );
  return (
    <>
      <p className="kern-body">{say('account_as', { name: account.data.email })}</p>
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton look="primary" onClick={accept} isBusy={isBusy}>
          {say('invitation_accept')}
        </ActButton>
        {trouble === null ? null : (
          <a className="kern-btn kern-btn--secondary" href={signIn}>
            <span className="kern-label">{say('invitation_other')}</span>
          </a>
        )}
      </div>
    </>
  );
}
