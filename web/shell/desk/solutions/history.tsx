import { useState } from 'react';
import type { SolutionDetail, VersionLine } from '../../../../src/kernel/adoptions/desk-api.ts';
import { formatClock, formatDate } from '../../../../src/kernel/pages/format.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { MoreButton } from '../more-button.tsx';
import { useAskDeskAnew } from '../use-desk.ts';
import { usePages } from '../use-pages.ts';
import type { PartProps } from './part-props.ts';
import { fieldsThatDiffer, settingRows } from './setting-rows.ts';

interface Versions {
  versions: readonly VersionLine[];
  next: number | null;
}

/** Every version, newest first, with what changed in it; an older one can be brought back. */
export function History({ screen, place, api, detail, said, mayManage }: PartProps & { mayManage: boolean }) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const askAnew = useAskDeskAnew();
  const [asked, setAsked] = useState<number | null>(null);
  const found = usePages<Versions>({ path: `${api}/history`, by: 'before' }, language);
  const undo = async (to: number) => {
    said(null);
    const isDone = await run(async () => {
      await ask<SolutionDetail>({
        method: 'POST',
        path: `${api}/undo`,
        language,
        body: { version: detail.version, to },
      });
      said(say('solutions_undone', { version: to }));
    });
    await askAnew();
    if (isDone) setAsked(null);
  };
  return (
    <section aria-labelledby="history">
      <h2 className="section-title" id="history">
        {say('solutions_history')}
      </h2>
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const versions = pages.flatMap((one) => one.versions);
          if (versions.length === 0)
            return <p className="kern-body">{say('solutions_history_none', { place: place.name })}</p>;
          return (
            <>
              <ol className="log">
                {versions.map((one, index) => (
                  <li className="log__line solutions__version" key={one.version}>
                    <div>
                      <p className="log__what">
                        <strong>{say('solutions_version', { version: one.version })}</strong>{' '}
                        {changeWords(one, versions[index + 1], screen, detail)}
                      </p>
                      <p className="log__subject">
                        <time dateTime={one.changedAt}>
                          {formatDate(one.changedAt, language)}, {formatClock(one.changedAt, language)}
                        </time>
                        {one.who === null ? null : ` · ${one.who}`}
                      </p>
                    </div>
                    {mayManage && one.version !== detail.version ? (
                      <ActButton
                        look="quiet"
                        aria-expanded={asked === one.version}
                        aria-label={say('solutions_undo_named', { version: one.version })}
                        onClick={() => setAsked(asked === one.version ? null : one.version)}
                      >
                        {say('solutions_undo')}
                      </ActButton>
                    ) : null}
                    {asked === one.version ? (
                      <div className="ask">
                        <p className="kern-body">{say('solutions_undo_text', { version: one.version })}</p>
                        <Trouble refusal={trouble} screen={screen} />
                        <div className="actions">
                          <ActButton look="primary" isBusy={isBusy} onClick={() => void undo(one.version)}>
                            {say('solutions_undo_yes')}
                          </ActButton>
                          <ActButton onClick={() => setAsked(null)}>{say('cancel')}</ActButton>
                        </div>
                      </div>
                    ) : null}
                  </li>
                ))}
              </ol>
              <MoreButton
                found={found}
                shown={versions.length}
                screen={screen}
                words={say('solutions_older')}
              />
            </>
          );
        }}
      </DeskLoaded>
    </section>
  );
}

/** "Eingeschaltet. Tage voraus: 14": the state where it is another one than before, and the settings that changed. */
function changeWords(
  one: VersionLine,
  before: VersionLine | undefined,
  screen: PartProps['screen'],
  { fields }: SolutionDetail,
): string {
  const { say } = screen;
  const state = one.state === before?.state ? [] : [say(`solutions_became_${one.state}`)];
  const settings = settingRows(
    fieldsThatDiffer(fields, one.settings, before?.settings ?? {}),
    one.settings,
    screen,
  ).map(({ label, value }) => `${label}: ${value}.`);
  const undone = one.undoneTo === null ? [] : [say('solutions_as_version', { version: one.undoneTo })];
  return [...undone, ...state, ...settings].join(' ');
}
