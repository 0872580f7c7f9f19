import { type FormEvent, useRef, useState } from 'react';
import { LANGUAGES, type Language } from '../../../src/kernel/i18n/language.ts';
import type { Account } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { wordsOf } from '../people/refusal.ts';
import { SelectField } from '../people/select-field.tsx';
import { TextField } from '../people/text-field.tsx';
import { Said } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { useFocusOnError } from '../people/use-focus-on-error.ts';
import { Picture } from './picture.tsx';
import { useKeepAccount } from './use-account.ts';

export function Profile({ screen, account }: { screen: Screen; account: Account }) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const keep = useKeepAccount();
  const [name, setName] = useState(account.name);
  const [mails, setMails] = useState<Language>(account.language);
  const [said, setSaid] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const error = trouble === null ? null : wordsOf(trouble, screen);
  const tried = useFocusOnError(field, error);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    tried();
    setSaid(null);
    const isSaved = await run(async () =>
      keep(
        await ask<Account>({
          method: 'PATCH',
          path: '/api/account',
          language,
          body: { name: name.trim(), language: mails },
        }),
      ),
    );
    if (isSaved) setSaid(say('saved'));
  };
  return (
    <>
      <form className="way__form" onSubmit={save} noValidate>
        <TextField
          id="profile-name"
          label={say('profile_name')}
          hint={say('profile_name_hint')}
          error={error}
          ref={field}
          input={{
            name: 'name',
            autoComplete: 'name',
            maxLength: 100,
            value: name,
            onChange: (event) => setName(event.currentTarget.value),
          }}
        />
        <SelectField
          id="profile-language"
          label={say('profile_language')}
          value={mails}
          options={LANGUAGES.map((value) => ({ value, words: say(`language_${value}`) }))}
          change={setMails}
        />
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('save')}
        </ActButton>
        <Said words={said} />
      </form>
      <Picture screen={screen} account={account} />
    </>
  );
}
