import { type FormEvent, useState } from 'react';
import { ActButton, ask, TextField, Trouble, useAction } from '../../../../../web/ui/desk-parts.ts';
import type { WorkProps } from './room-props.ts';

interface Choice {
  ars: string;
  name: string;
  kind: string;
  county: string | null;
  state: string | null;
}

/** Looks a municipality up by its name, and asks it to take part. */
export function InviteForm({ screen, work, isBusy, send }: WorkProps) {
  const { say, language } = screen;
  const [typed, setTyped] = useState('');
  const [found, setFound] = useState<readonly Choice[] | null>(null);
  const search = useAction();
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() === '') return;
    void search.run(async () => {
      const path = `/api/places?${new URLSearchParams({ q: typed.trim(), limit: '8' })}`;
      setFound((await ask<{ places: Choice[] }>({ path, language })).places);
    });
  };
  const invite = async ({ ars, name }: Choice) => {
    const isDone = await send('PUT', `/towns/${ars}`, undefined, say('sprint_invited', { town: name }));
    if (!isDone) return;
    setFound(null);
    setTyped('');
    document.getElementById('sprint-invite')?.focus();
  };
  return (
    <form className="form" onSubmit={look} noValidate>
      <TextField
        id="sprint-invite"
        label={say('sprint_invite')}
        hint={say('sprint_invite_hint')}
        error={null}
        input={{
          ...{ type: 'search', value: typed, maxLength: 100, autoComplete: 'off' },
          onChange: (event) => setTyped(event.currentTarget.value),
        }}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={search.isBusy}>
          {say('sprint_invite_find')}
        </ActButton>
      </div>
      <Trouble refusal={search.trouble} screen={screen} />
      <div role="status">
        {found?.length === 0 ? <p className="kern-body">{say('sprint_invite_none')}</p> : null}
      </div>
      {found === null || found.length === 0 ? null : (
        <ul className="log">
          {found
            .filter(({ ars }) => !work.towns.some((town) => town.ars === ars))
            .map((one) => (
              <li className="log__line" key={one.ars}>
                <ActButton look="quiet" isBusy={isBusy} onClick={() => void invite(one)}>
                  {say('sprint_invite_one', { town: one.name })}
                </ActButton>
                <p className="log__subject">
                  {[one.kind, one.county, one.state].filter((part) => part !== null).join(' · ')}
                </p>
              </li>
            ))}
        </ul>
      )}
    </form>
  );
}
