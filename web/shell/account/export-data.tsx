import { useState } from 'react';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { ActButton } from '../people/act-button.tsx';
import { send } from '../people/ask.ts';
import { Said, Trouble } from '../people/trouble.tsx';
import { useAction } from '../people/use-action.ts';

/** Everything about the person as a file. Asked for by script, so that a refusal is said instead of saved. */
export function ExportData({ screen }: { screen: Screen }) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const [said, setSaid] = useState<string | null>(null);
  const get = async () => {
    setSaid(null);
    const isHere = await run(async () => {
      const answer = await send({ path: '/api/account/export', language });
      saveAs(await answer.blob(), nameOf(answer) ?? 'hierzulande.json');
    });
    if (isHere) setSaid(say('export_done'));
  };
  return (
    <>
      <p className="kern-body">{say('export_text')}</p>
      <div className="actions">
        <ActButton onClick={get} isBusy={isBusy}>
          {say('export_get')}
        </ActButton>
      </div>
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
    </>
  );
}

function nameOf({ headers }: Response): string | null {
  return /filename="([^"/\\]+)"/.exec(headers.get('content-disposition') ?? '')?.[1] ?? null;
}

function saveAs(file: Blob, name: string): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  // The download has its own hold on it by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
