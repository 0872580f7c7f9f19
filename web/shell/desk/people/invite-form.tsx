import { type FormEvent, useRef, useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { FULL_LANGUAGES, fullLanguage } from '../../../../src/kernel/i18n/language.ts';
import type { DeskHome, InvitationLine } from '../../../../src/kernel/identity/desk-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { isMailAddress } from '../../people/is-mail.ts';
import { MailField } from '../../people/mail-field.tsx';
import { wordsOf } from '../../people/refusal.ts';
import { SelectField } from '../../people/select-field.tsx';
import { Said } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { useFocusOnError } from '../../people/use-focus-on-error.ts';
import { deskApi, useAskDeskAnew } from '../use-desk.ts';
import { sentWords } from './sent-words.ts';

/** Invites somebody by mail: the address, what the person may do, and in which language the mail is written. */
export function InviteForm(props: { screen: Screen; place: PlaceSummary; roles: DeskHome['roles'] }) {
  const { screen, place, roles } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy, clear } = useAction();
  const askAnew = useAskDeskAnew();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState(roles[0]?.role);
  const levels = roles.find((one) => one.role === role)?.levels ?? [];
  const [wishedLevel, setLevel] = useState(levels[0]);
  const level = levels.find((one) => one === wishedLevel) ?? levels[0];
  const [mails, setMails] = useState(fullLanguage(language));
  const [isMissing, setMissing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const error = isMissing ? say('invite_email_missing') : trouble === null ? null : wordsOf(trouble, screen);
  const tried = useFocusOnError(field, error);
  if (role === undefined) return null;
  const invite = async (event: FormEvent) => {
    event.preventDefault();
    tried();
    clear();
    setSaid(null);
    const address = email.trim();
    setMissing(!isMailAddress(address));
    if (!isMailAddress(address)) return;
    await run(async () => {
      const sent = await ask<InvitationLine>({
        method: 'POST',
        path: deskApi(place.ars, '/invitations'),
        language,
        body: { email: address, role, ...(level !== undefined && { level }), language: mails },
      });
      setEmail('');
      setSaid(sentWords(sent, screen));
      await askAnew();
    });
  };
  return (
    <section className="desk__part" aria-labelledby="invite">
      <h2 className="section-title" id="invite">
        {say('invite')}
      </h2>
      <form className="invite" onSubmit={invite} noValidate>
        <MailField
          id="invite-email"
          label={say('invite_email')}
          hint={say('invite_email_hint')}
          error={error}
          ref={field}
          value={email}
          change={setEmail}
        />
        <div className="invite__role">
          <SelectField
            id="invite-role"
            label={say('invite_role')}
            value={role}
            options={roles.map((one) => ({ value: one.role, words: say(`role_${one.role}`) }))}
            change={setRole}
          />
          <p className="desk__hint">{say(`role_can_${role}`)}</p>
        </div>
        {levels.length > 1 && level !== undefined ? (
          <SelectField
            id="invite-level"
            label={say('invite_level')}
            value={level}
            options={levels.map((value) => ({ value, words: say(`level_${value}`) }))}
            change={setLevel}
          />
        ) : null}
        <SelectField
          id="invite-language"
          label={say('invite_language')}
          value={mails}
          options={FULL_LANGUAGES.map((value) => ({ value, words: say(`language_${value}`) }))}
          change={setMails}
        />
        <div className="actions">
          <ActButton type="submit" look="primary" isBusy={isBusy}>
            {say('invite_send')}
          </ActButton>
        </div>
        <Said words={said} />
      </form>
    </section>
  );
}
