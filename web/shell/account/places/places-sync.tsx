import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Account, MyPlaces } from '../../../../src/kernel/identity/account-api.ts';
import { formatClock } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { useMine } from '../../mine/mine-store.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Loaded } from '../../people/loaded.tsx';
import { Said, Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { ACCOUNT_KEY } from '../use-account.ts';
import { keepInStep, startInStep } from './keep-in-step.ts';
import { forgetSync, readSync } from './sync-note.ts';

const PATH = '/api/account/places';

/** The switch of this device, and the way to have no places in the account at all. */
export function PlacesSync({ screen, account }: { screen: Screen; account: Account }) {
  const { say, language } = screen;
  const client = useQueryClient();
  const key = [...ACCOUNT_KEY, 'places'];
  const found = useQuery({
    queryKey: key,
    queryFn: async () => {
      await keepInStep(language);
      return ask<MyPlaces>({ path: PATH, language });
    },
    staleTime: 0,
  });
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  // Drawn anew with each change of what is kept here: the note is written in the same breath.
  useMine();
  const note = readSync();
  // Shown at once; what has become of it, when the account has answered.
  const [wish, setWish] = useState<boolean | null>(null);
  const turn = async (isWished: boolean) => {
    setSaid(null);
    setWish(isWished);
    const isDone = await run(async () => {
      if (isWished) await startInStep(account.email, language);
      else forgetSync();
      await found.refetch();
    });
    setWish(null);
    if (isDone && !isWished) setSaid(say('places_off'));
  };
  const remove = async () => {
    setSaid(null);
    const isDone = await run(async () => {
      await ask<void>({ method: 'DELETE', path: PATH, language });
      forgetSync();
      client.setQueryData<MyPlaces>(key, { places: null });
    });
    if (isDone) setSaid(say('places_deleted'));
  };
  return (
    <>
      <p className="kern-body">{say('places_text')}</p>
      <Loaded found={found} screen={screen}>
        {({ places }) => (
          <>
            <label className="mine__choice">
              <input
                type="checkbox"
                checked={wish ?? note !== null}
                aria-disabled={isBusy}
                onChange={(event) => void turn(event.currentTarget.checked)}
              />
              <span>{say('places_switch')}</span>
            </label>
            {note === null && places !== null ? <p className="kern-body">{say('places_elsewhere')}</p> : null}
            {places === null ? null : (
              <div className="actions">
                <ActButton onClick={remove} isBusy={isBusy}>
                  {say('places_delete')}
                </ActButton>
              </div>
            )}
          </>
        )}
      </Loaded>
      <Trouble refusal={trouble} screen={screen} />
      <Said
        words={
          said ??
          (note === null
            ? null
            : note.isWaiting
              ? say('places_later')
              : note.at === null
                ? null
                : say('places_now', { time: formatClock(note.at, language) }))
        }
      />
    </>
  );
}
