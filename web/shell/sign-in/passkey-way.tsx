import type { SignedIn } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import {
  answerWithPasskey,
  knowsPasskeys,
  type PublicKeyCredentialRequestOptionsJSON,
} from '../people/passkeys.ts';
import { Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';

/** Offered only where the browser knows passkeys. */
export function PasskeyWay({ screen, signedIn }: { screen: Screen; signedIn: (answer: SignedIn) => void }) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  if (!knowsPasskeys()) return null;
  const use = () =>
    run(async () => {
      const options = await ask<PublicKeyCredentialRequestOptionsJSON>({
        method: 'POST',
        path: '/api/account/passkey/options',
        language,
        body: {},
      });
      const response = await answerWithPasskey(options, say('passkey_stopped'));
      signedIn(
        await ask<SignedIn>({
          method: 'POST',
          path: '/api/account/passkey/check',
          language,
          body: { response },
        }),
      );
    });
  return (
    <section className="way" aria-labelledby="way-passkey">
      <h2 className="section-title" id="way-passkey">
        {say('passkey_title')}
      </h2>
      <p className="kern-body">{say('passkey_hint')}</p>
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        <ActButton onClick={use} isBusy={isBusy}>
          {say('passkey_use')}
        </ActButton>
      </div>
    </section>
  );
}
