import type { EntryVersionLine, EntryView } from '../../../../src/kernel/editorial/entries-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Fold } from '../../people/fold.tsx';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { useDesk } from '../use-desk.ts';

/** What was saved before; each can be the draft again. */
export function EntryVersions(props: {
  screen: Screen;
  /** Own path of the entry's API. */
  path: string;
  version: number;
  undone: (entry: EntryView) => void;
}) {
  const { screen, path, version, undone } = props;
  const { say, language } = screen;
  const found = useDesk<{ versions: EntryVersionLine[] }>(`${path}/versions`, language);
  const { run, trouble, isBusy } = useAction();
  const undo = (to: number) =>
    run(async () => {
      const body = { version, to };
      undone(await ask<EntryView>({ method: 'POST', path: `${path}/undo`, language, body }));
    });
  return (
    <Fold id="versions" title={say('entries_versions')}>
      <DeskLoaded found={found} screen={screen}>
        {({ versions }) => (
          <ol className="log" aria-label={say('entries_versions')}>
            {versions.map((one) => {
              const moment = `${formatDate(one.changedAt, language)}, ${formatClock(one.changedAt, language)}`;
              return (
                <li className="log__line" key={one.version}>
                  <p className="log__what">
                    {one.title === '' ? say('entries_untitled') : one.title} ·{' '}
                    {say(`entries_state_${one.state}`)}
                  </p>
                  <p className="log__subject">{moment}</p>
                  {one.version === version ? null : (
                    <ActButton
                      look="quiet"
                      onClick={() => void undo(one.version)}
                      isBusy={isBusy}
                      aria-label={say('entries_undo_named', { moment })}
                    >
                      {say('entries_undo')}
                    </ActButton>
                  )}
                </li>
              );
            })}
          </ol>
        )}
      </DeskLoaded>
      <Trouble refusal={trouble} screen={screen} />
    </Fold>
  );
}
