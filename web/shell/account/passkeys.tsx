import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account, PasskeyLine } from '../../../src/kernel/identity/account-api.ts';
import { formatDate } from '../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { Loaded } from '../people/loaded.tsx';
import { knowsPasskeys } from '../people/passkeys.ts';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { AddPasskey } from './add-passkey.tsx';
import { FreshGate } from './fresh-gate.tsx';
import { ACCOUNT_KEY } from './use-account.ts';

const PASSKEYS_PATH = '/api/account/passkeys';

/** The passkeys of the account, a new one, and the way to remove each. */
export function Passkeys({ screen, account }: { screen: Screen; account: Account }) {
  const { say, language } = screen;
  const found = useQuery({
    queryKey: [...ACCOUNT_KEY, 'passkeys'],
    queryFn: () => ask<{ passkeys: PasskeyLine[] }>({ path: PASSKEYS_PATH, language }),
    staleTime: 0,
  });
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const remove = async (id: string) => {
    setSaid(null);
    const isRemoved = await run(async () => {
      await ask<void>({ method: 'DELETE', path: `${PASSKEYS_PATH}/${id}`, language });
      await found.refetch();
    });
    if (isRemoved) setSaid(say('removed'));
  };
  return (
    <>
      <p className="kern-body">{say('passkeys_text')}</p>
      <Loaded found={found} screen={screen}>
        {({ passkeys }) =>
          passkeys.length === 0 ? (
            <p className="kern-body">{say('passkeys_none')}</p>
          ) : (
            <ul className="rows">
              {passkeys.map(({ id, name, createdAt }) => (
                <li className="rows__item" key={id}>
                  <div className="rows__words">
                    <span className="kern-body">{name}</span>
                    {createdAt === null ? null : (
                      <span className="rows__note">
                        {say('passkeys_since', { date: formatDate(createdAt, language) })}
                      </span>
                    )}
                  </div>
                  {account.isFresh ? (
                    <ActButton
                      look="quiet"
                      onClick={() => remove(id)}
                      isBusy={isBusy}
                      aria-label={say('passkeys_remove', { name })}
                    >
                      {say('remove_short')}
                    </ActButton>
                  ) : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      {knowsPasskeys() ? (
        <FreshGate screen={screen} isFresh={account.isFresh} part="passkeys">
          <AddPasskey
            screen={screen}
            added={async (name) => {
              await found.refetch();
              setSaid(say('passkeys_added', { name }));
            }}
          />
        </FreshGate>
      ) : (
        <p className="kern-body">{say('passkeys_unsupported')}</p>
      )}
    </>
  );
}
