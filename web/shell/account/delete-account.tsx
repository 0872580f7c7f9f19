import { type FormEvent, useRef, useState } from 'react';
import type { Account, KeptLine } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { wordsOf } from '../people/refusal.ts';
import { TextField } from '../people/text-field.tsx';
import { useAction } from '../people/use-action.ts';
import { useFocusOnError } from '../people/use-focus-on-error.ts';
import { FreshGate } from './fresh-gate.tsx';

interface Props {
  screen: Screen;
  account: Account;
  deleted: (kept: readonly KeptLine[]) => void;
}

/** What goes, what stays, and the deletion itself once the own address has been typed. */
export function DeleteAccount(props: Props) {
  const { screen, account } = props;
  const { say } = screen;
  return (
    <>
      <p className="kern-body">{say('delete_goes')}</p>
      <p className="kern-body">{say('delete_stays')}</p>
      <FreshGate screen={screen} isFresh={account.isFresh} part="konto-loeschen">
        <Confirm {...props} />
      </FreshGate>
    </>
  );
}

function Confirm({ screen, account, deleted }: Props) {
  const { say, language } = screen;
  const { run, trouble, isBusy, clear } = useAction();
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const error = isWrong ? say('delete_confirm_wrong') : trouble === null ? null : wordsOf(trouble, screen);
  const tried = useFocusOnError(field, error);
  const remove = async (event: FormEvent) => {
    event.preventDefault();
    tried();
    clear();
    const isSame = typed.trim().toLowerCase() === account.email;
    setWrong(!isSame);
    if (!isSame) return;
    await run(async () => {
      const answer = await ask<{ kept: KeptLine[] }>({
        method: 'DELETE',
        path: '/api/account',
        language,
        body: { confirm: account.email },
      });
      deleted(answer.kept);
    });
  };
  return (
    <form className="way__form" onSubmit={remove} noValidate>
      <TextField
        id="delete-confirm"
        label={say('delete_confirm')}
        hint={say('delete_confirm_hint', { email: account.email })}
        error={error}
        ref={field}
        input={{
          name: 'confirm',
          type: 'email',
          autoComplete: 'off',
          maxLength: 254,
          required: true,
          value: typed,
          onChange: (event) => setTyped(event.currentTarget.value),
        }}
      />
      <ActButton type="submit" look="danger" isBusy={isBusy}>
        {say('delete_do')}
      </ActButton>
    </form>
  );
}
