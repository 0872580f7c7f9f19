import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account, ProviderChoice } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { minePath } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { Loaded } from '../people/loaded.tsx';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';
import { FreshGate } from './fresh-gate.tsx';
import { ACCOUNT_KEY } from './use-account.ts';

const PATH = '/api/account/providers';
const PART = 'andere-konten';

/** Other providers that lead to this account, and those that could. */
export function Providers({ screen, account }: { screen: Screen; account: Account }) {
  const { say, language } = screen;
  const client = useQueryClient();
  const found = useQuery({
    queryKey: ['sign-in', 'providers'],
    queryFn: () => ask<{ providers: ProviderChoice[] }>({ path: PATH, language }),
  });
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const unlink = async (id: string) => {
    setSaid(null);
    const isDone = await run(async () => {
      await ask<void>({ method: 'DELETE', path: `${PATH}/${id}`, language });
      await client.invalidateQueries({ queryKey: ACCOUNT_KEY });
    });
    if (isDone) setSaid(say('removed'));
  };
  const link = (id: string) =>
    run(async () => {
      const { url } = await ask<{ url: string }>({
        method: 'POST',
        path: `${PATH}/${id}`,
        language,
        body: { next: `${minePath(language)}#${PART}`, language, link: true },
      });
      location.assign(url);
    });
  const linked = new Set(account.providers.map(({ id }) => id));
  return (
    <>
      {linked.size === 0 ? (
        <p className="kern-body">{say('providers_none')}</p>
      ) : (
        <>
          <p className="kern-body">{say('providers_text')}</p>
          <ul className="rows">
            {account.providers.map(({ id, name }) => (
              <li className="rows__item" key={id}>
                <span className="kern-body rows__words">{name}</span>
                {account.isFresh ? (
                  <ActButton
                    look="quiet"
                    onClick={() => unlink(id)}
                    isBusy={isBusy}
                    aria-label={say('providers_unlink_named', { name })}
                  >
                    {say('providers_unlink')}
                  </ActButton>
                ) : null}
              </li>
            ))}
          </ul>
        </>
      )}
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <Loaded found={found} screen={screen}>
        {({ providers }) =>
          providers.length === 0 ? null : (
            <FreshGate screen={screen} isFresh={account.isFresh} part={PART}>
              <div className="actions">
                {providers
                  .filter(({ id }) => !linked.has(id))
                  .map(({ id, name }) => (
                    <ActButton key={id} onClick={() => link(id)} isBusy={isBusy}>
                      {say('providers_link', { name })}
                    </ActButton>
                  ))}
              </div>
            </FreshGate>
          )
        }
      </Loaded>
    </>
  );
}
