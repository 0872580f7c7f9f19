import { type FormEvent, useState } from 'react';
import { deskPath } from '../../../../src/kernel/pages/people/personal-paths.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { wordsOf } from '../../people/refusal.ts';
import { TextField } from '../../people/text-field.tsx';
import { useAction } from '../../people/use-action.ts';
import type { SourcePartProps } from './source-page.tsx';

/** Removing says what goes, and wants the name. */
export function RemoveSource({ screen, place, source, api }: SourcePartProps) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const [name, setName] = useState('');
  const remove = async (event: FormEvent) => {
    event.preventDefault();
    const isGone = await run(() => ask<void>({ method: 'DELETE', path: api, language, body: { name } }));
    if (isGone) location.assign(deskPath(language, place.ars, 'sources'));
    else document.getElementById('remove-name')?.focus();
  };
  return (
    <form className="person__form" onSubmit={remove} noValidate>
      <p className="kern-body">{say('remove_text', { count: source.records })}</p>
      <TextField
        id="remove-name"
        label={say('remove_name', { name: source.name })}
        error={trouble === null ? null : wordsOf(trouble, screen)}
        input={{ autoComplete: 'off', value: name, onChange: (event) => setName(event.currentTarget.value) }}
      />
      <div className="actions">
        <ActButton type="submit" look="danger" isBusy={isBusy}>
          {say('remove_yes')}
        </ActButton>
      </div>
    </form>
  );
}
