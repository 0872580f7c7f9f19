import { useQuery } from '@tanstack/react-query';
import type { ProviderChoice } from '../../../src/kernel/identity/account-api.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { minePath } from '../../../src/kernel/pages/screen.ts';
import { forgetThings } from '../../ui/kept-things.ts';
import { noteAccount } from '../people/account-note.ts';
import { ActButton } from '../people/act-button.tsx';
import { ask } from '../people/ask.ts';
import { Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';

/** One button for each provider that the operator has set up; nothing where there is none. */
export function ProviderWays({ screen, next }: { screen: Screen; next: string | null }) {
  const { say, language } = screen;
  const found = useQuery({
    queryKey: ['sign-in', 'providers'],
    queryFn: () => ask<{ providers: ProviderChoice[] }>({ path: '/api/account/providers', language }),
  });
  const { run, trouble, isBusy } = useAction();
  const providers = found.data?.providers ?? [];
  if (providers.length === 0) return null;
  const go = (id: string) =>
    run(async () => {
      const { url } = await ask<{ url: string }>({
        method: 'POST',
        path: `/api/account/providers/${id}`,
        language,
        body: { next: next ?? minePath(language), language },
      });
      forgetThings();
      noteAccount('known');
      location.assign(url);
    });
  return (
    <section className="way" aria-labelledby="way-provider">
      <h2 className="section-title" id="way-provider">
        {say('provider_title')}
      </h2>
      <Trouble refusal={trouble} screen={screen} />
      <div className="actions">
        {providers.map(({ id, name }) => (
          <ActButton key={id} onClick={() => go(id)} isBusy={isBusy}>
            {say('provider_use', { name })}
          </ActButton>
        ))}
      </div>
    </section>
  );
}
