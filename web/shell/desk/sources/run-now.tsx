import { useState } from 'react';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { TextField } from '../../people/text-field.tsx';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { useAskDeskAnew } from '../use-desk.ts';
import { uploadOrigin } from './ask-sources.ts';
import { originFault } from './origin-fields.tsx';
import type { SourcePartProps } from './source-page.tsx';

/** Read it now, from its address or from a newer file; pause it, or let it go on. */
export function RunNow({ screen, place, source, api, done }: SourcePartProps) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [file, setFile] = useState<File | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const isRunning = source.progress !== null;
  const isUpload = source.kind === 'upload';
  const begin = async () => {
    const origin = { kind: 'file', address: '', file } as const;
    const wrong = isUpload ? originFault(origin) : null;
    setFault(wrong);
    if (wrong !== null) return document.getElementById('run-file')?.focus();
    await run(async () => {
      const { upload } = isUpload ? await uploadOrigin({ place, screen }, origin) : { upload: null };
      await ask<void>({ method: 'POST', path: `${api}/run`, language, body: { upload } });
      done(say('run_begun'));
      await askAnew();
    });
  };
  const state = source.state === 'active' ? 'paused' : 'active';
  const turn = () =>
    run(async () => {
      await ask<void>({ method: 'PUT', path: `${api}/state`, language, body: { state } });
      done(say(`turned_${state}`));
      await askAnew();
    });
  return (
    <div className="desk__part">
      {isUpload ? (
        <TextField
          id="run-file"
          label={say('run_file')}
          hint={say('file_hint')}
          error={fault === null ? null : say(fault)}
          input={{ type: 'file', onChange: (event) => setFile(event.currentTarget.files?.[0] ?? null) }}
        />
      ) : null}
      <div className="actions">
        <ActButton
          look="primary"
          isBusy={isBusy || isRunning}
          onClick={() => void (isRunning ? null : begin())}
        >
          {say(source.kind === 'query' ? 'check_now' : 'run_now')}
        </ActButton>
        <ActButton isBusy={isBusy} onClick={() => void turn()}>
          {say(`turn_${state}`)}
        </ActButton>
      </div>
      <Trouble refusal={trouble} screen={screen} />
    </div>
  );
}
