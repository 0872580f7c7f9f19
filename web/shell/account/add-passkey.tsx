import { type FormEvent, useRef, useState } from 'react';
import type { PasskeyLine } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { makePasskey, type PublicKeyCredentialCreationOptionsJSON } from '../people/passkeys.ts';
import { wordsOf } from '../people/refusal.ts';
import { TextField } from '../people/text-field.tsx';
import { useAction } from '../people/use-action.ts';
import { useFocusOnError } from '../people/use-focus-on-error.ts';

const PATH = '/api/account/passkeys';

export function AddPasskey({ screen, added }: { screen: Screen; added: (name: string) => Promise<void> }) {
  const { say, language } = screen;
  const { run, trouble, isBusy, clear } = useAction();
  const [name, setName] = useState('');
  const [isMissing, setMissing] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const error = isMissing ? say('passkeys_name_missing') : trouble === null ? null : wordsOf(trouble, screen);
  const tried = useFocusOnError(field, error);
  const add = async (event: FormEvent) => {
    event.preventDefault();
    tried();
    clear();
    const words = name.trim();
    setMissing(words === '');
    if (words === '') return;
    const isAdded = await run(async () => {
      const options = await ask<PublicKeyCredentialCreationOptionsJSON>({
        method: 'POST',
        path: `${PATH}/options`,
        language,
        body: { name: words },
      });
      const response = await makePasskey(options, say('passkeys_stopped'));
      await ask<PasskeyLine>({ method: 'POST', path: PATH, language, body: { name: words, response } });
    });
    if (!isAdded) return;
    setName('');
    await added(words);
  };
  return (
    <form className="way__form" onSubmit={add} noValidate>
      <TextField
        id="passkey-name"
        label={say('passkeys_name')}
        hint={say('passkeys_name_hint')}
        error={error}
        ref={field}
        input={{
          name: 'passkey',
          autoComplete: 'off',
          maxLength: 60,
          required: true,
          value: name,
          onChange: (event) => setName(event.currentTarget.value),
        }}
      />
      <ActButton type="submit" isBusy={isBusy}>
        {say('passkeys_add')}
      </ActButton>
    </form>
  );
}
