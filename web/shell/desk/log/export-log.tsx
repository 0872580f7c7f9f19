import { useState } from 'react';
import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { send } from '../../people/ask.ts';
import { Said, Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi, useAskDeskAnew } from '../use-desk.ts';

/** Saves what is chosen of the log as a table. */
export function ExportLog(props: {
  screen: Screen;
  place: PlaceSummary;
  asked: Readonly<Record<string, string>>;
}) {
  const { screen, place, asked } = props;
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [said, setSaid] = useState<string | null>(null);
  const save = async () => {
    setSaid(null);
    const isSaved = await run(async () => {
      const path = deskApi(place.ars, '/audit/export');
      const response = await send({ method: 'POST', path, language, body: asked });
      const address = URL.createObjectURL(await response.blob());
      const link = document.createElement('a');
      link.href = address;
      link.download = nameOf(response.headers.get('content-disposition'));
      link.click();
      URL.revokeObjectURL(address);
      await askAnew();
    });
    if (isSaved) setSaid(say('log_exported'));
  };
  return (
    <div className="desk__part">
      <p className="desk__hint">{say('log_export_text')}</p>
      <Trouble refusal={trouble} screen={screen} />
      <Said words={said} />
      <div className="actions">
        <ActButton onClick={() => void save()} isBusy={isBusy}>
          {say('log_export')}
        </ActButton>
      </div>
    </div>
  );
}

function nameOf(disposition: string | null): string {
  return /filename="([^"]+)"/.exec(disposition ?? '')?.[1] ?? 'protokoll.csv';
}
