import { type FormEvent, useRef, useState } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { isMailAddress } from '../people/is-mail.ts';
import { MailField } from '../people/mail-field.tsx';
import { wordsOf } from '../people/refusal.ts';
import { useAction } from '../people/use-action.ts';
import { useFocusOnError } from '../people/use-focus-on-error.ts';

/** The first step: an address. Whether it has an account is not said, here or there. */
export function EmailWay(props: {
  screen: Screen;
  email: string;
  keep: (email: string) => void;
  sent: (email: string) => void;
}) {
  const { screen, email, keep, sent } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy, clear } = useAction();
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const error = isMissing ? say('email_missing') : trouble === null ? null : wordsOf(trouble, screen);
  const tried = useFocusOnError(field, error);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    tried();
    const address = email.trim();
    clear();
    setMissing(!isMailAddress(address));
    if (!isMailAddress(address)) return;
    const isSent = await run(() =>
      ask<void>({
        method: 'POST',
        path: '/api/account/code',
        language,
        body: { email: address, language },
      }),
    );
    if (isSent) sent(address);
  };
  return (
    <section className="way" aria-labelledby="way-email">
      <h2 className="section-title" id="way-email">
        {say('email_title')}
      </h2>
      <form className="way__form" onSubmit={submit} noValidate>
        <MailField
          id="email"
          label={say('email_label')}
          hint={say('email_hint')}
          error={error}
          ref={field}
          isOwn
          value={email}
          change={keep}
        />
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('email_send')}
        </ActButton>
      </form>
    </section>
  );
}
