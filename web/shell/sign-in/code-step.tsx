import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { SignedIn } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { wordsOf } from '../people/refusal.ts';
import { TextField } from '../people/text-field.tsx';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { useFocusOnError } from '../people/use-focus-on-error.ts';
import type { PendingCode } from './pending-code.ts';

/** Milliseconds before a new code is offered: mails need a moment. */
const MOMENT = 30_000;

/** The second step: the code from the mail, or a new one, or another address. */
export function CodeStep(props: {
  screen: Screen;
  pending: PendingCode;
  sentAgain: (email: string) => void;
  signedIn: (answer: SignedIn) => void;
  other: () => void;
}) {
  const { screen, pending, sentAgain, signedIn, other } = props;
  const { email } = pending;
  const { say, language } = screen;
  const check = useAction();
  const again = useAction();
  const [code, setCode] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [said, setSaid] = useState(() => say('code_sent', { email }));
  const field = useRef<HTMLInputElement>(null);
  const mayAskAgain = useLater(pending.sentAt + MOMENT);
  const error = isMissing
    ? say('code_missing')
    : check.trouble === null
      ? null
      : wordsOf(check.trouble, screen);
  const tried = useFocusOnError(field, error);
  useEffect(() => field.current?.focus(), []);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    tried();
    const digits = code.replace(/\D/g, '');
    check.clear();
    setMissing(digits.length !== 6);
    if (digits.length !== 6) return;
    await check.run(async () => {
      const answer = await ask<SignedIn>({
        method: 'POST',
        path: '/api/account/code/check',
        language,
        body: { email, code: digits },
      });
      signedIn(answer);
    });
  };
  const send = async () => {
    const isSent = await again.run(() =>
      ask<void>({ method: 'POST', path: '/api/account/code', language, body: { email, language } }),
    );
    if (!isSent) return;
    check.clear();
    setCode('');
    setSaid(say('code_sent_again', { email }));
    sentAgain(email);
    field.current?.focus();
  };

  return (
    <section className="way way--code" aria-labelledby="way-code">
      <h2 className="section-title" id="way-code">
        {say('code_title')}
      </h2>
      <Said words={said} />
      <form className="way__form" onSubmit={submit} noValidate>
        <TextField
          id="code"
          label={say('code_label')}
          hint={say('code_hint')}
          error={error}
          ref={field}
          input={{
            name: 'code',
            type: 'text',
            inputMode: 'numeric',
            autoComplete: 'one-time-code',
            maxLength: 12,
            required: true,
            value: code,
            onChange: (event) => setCode(event.currentTarget.value),
          }}
        />
        <ActButton type="submit" look="primary" isBusy={check.isBusy}>
          {say('code_check')}
        </ActButton>
      </form>
      <p className="kern-body way__hint">{say(mayAskAgain ? 'code_nothing' : 'code_wait')}</p>
      <Trouble refusal={again.trouble} screen={screen} />
      <div className="actions">
        {mayAskAgain ? (
          <ActButton onClick={send} isBusy={again.isBusy}>
            {say('code_again')}
          </ActButton>
        ) : null}
        <ActButton onClick={other}>{say('code_other')}</ActButton>
      </div>
    </section>
  );
}

/** True from that moment on (milliseconds since 1970). */
function useLater(moment: number): boolean {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    setOver(false);
    const timer = setTimeout(() => setOver(true), Math.max(0, moment - Date.now()));
    return () => clearTimeout(timer);
  }, [moment]);
  return isOver;
}
