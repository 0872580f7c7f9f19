import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { fullLanguage } from '../../../../src/kernel/i18n/language.ts';
import type { InvitationLine } from '../../../../src/kernel/identity/desk-api.ts';
import { formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Said, Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi, useAskDeskAnew } from '../use-desk.ts';
import { sentWords } from './sent-words.ts';

/** Invitations and what became of them; open ones are withdrawn here, all that were not accepted are sent anew. */
export function InvitationList(props: {
  screen: Screen;
  place: PlaceSummary;
  invitations: readonly InvitationLine[];
}) {
  const { screen, place, invitations } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [said, setSaid] = useState<string | null>(null);
  const path = deskApi(place.ars, '/invitations');
  const renew = ({ email, role, level }: InvitationLine) =>
    run(async () => {
      const sent = await ask<InvitationLine>({
        method: 'POST',
        path,
        language,
        body: { email, role, level, language: fullLanguage(language) },
      });
      setSaid(sentWords(sent, screen));
      await askAnew();
    });
  const withdraw = ({ id, email }: InvitationLine) =>
    run(async () => {
      await ask<void>({ method: 'DELETE', path: `${path}/${id}`, language });
      setSaid(say('invitation_withdrawn_now', { email }));
      await askAnew();
    });
  return (
    <section className="desk__part" aria-labelledby="invitations">
      <h2 className="section-title" id="invitations">
        {say('invitations')}
      </h2>
      {invitations.length === 0 ? (
        <p className="kern-body">{say('invitations_none')}</p>
      ) : (
        <ul className="rows">
          {invitations.map((one) => (
            <li className="rows__item person" key={one.id}>
              <div className="rows__words">
                <span className="person__name">{one.email}</span>
                <span className="rows__note">
                  {[
                    say(`role_${one.role}`),
                    say(`invitation_${one.state}`, { date: formatDate(one.expiresAt, language) }),
                    ...(one.state === 'open' && one.mail !== 'sent' ? [say(`mail_${one.mail}`)] : []),
                  ].join(' · ')}
                </span>
              </div>
              {one.state === 'used' ? null : (
                <div className="actions">
                  <ActButton
                    look="quiet"
                    onClick={() => renew(one)}
                    isBusy={isBusy}
                    aria-label={say('invitation_renew_named', { email: one.email })}
                  >
                    {say('invitation_renew')}
                  </ActButton>
                  {one.state === 'open' ? (
                    <ActButton
                      look="quiet"
                      onClick={() => withdraw(one)}
                      isBusy={isBusy}
                      aria-label={say('invitation_withdraw_named', { email: one.email })}
                    >
                      {say('invitation_withdraw')}
                    </ActButton>
                  ) : null}
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </section>
  );
}
