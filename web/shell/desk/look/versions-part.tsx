import { useState } from 'react';
import { LOCALE } from '../../../../src/kernel/i18n/language.ts';
import type { TownAnswer } from '../../../../src/kernel/towns/town-api.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask } from '../../people/ask.ts';
import { Said, Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { deskApi } from '../use-desk.ts';
import type { LookPartProps } from './look-page.tsx';
import { useKeepTown } from './use-keep-town.ts';

/** What was changed when and by whom, and the way back to each of it. */
export function VersionsPart({ screen, place, answer }: LookPartProps) {
  const { say, language } = screen;
  const { run, trouble, isBusy } = useAction();
  const keep = useKeepTown(place.ars);
  const [said, setSaid] = useState<string | null>(null);
  if (answer.versions.length === 0) return null;
  const labels = new Map(answer.fields.map(({ name, label }) => [name, label]));
  const moment = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeStyle: 'short' });
  const undo = async (to: number) => {
    setSaid(null);
    const isDone = await run(async () =>
      keep(
        await ask<TownAnswer>({
          ...{ method: 'POST', path: deskApi(place.ars, '/town/undo'), language },
          body: { version: answer.version, to },
        }),
      ),
    );
    if (isDone) setSaid(say('look_undone'));
  };
  return (
    <section aria-labelledby="look-versions">
      <h2 className="section-title" id="look-versions">
        {say('look_versions')}
      </h2>
      <Trouble refusal={trouble} screen={screen} />
      <ol className="log" reversed>
        {answer.versions.map(({ version, at, who, changed, undoneTo }) => (
          <li className="log__line look__version" key={version}>
            <p>
              {say(undoneTo === null ? 'look_version' : 'look_version_undone', {
                ...{ who, time: moment.format(new Date(at)), to: undoneTo ?? 0 },
                fields:
                  changed.map((name) => labels.get(name) ?? say('look_crest')).join(', ') ||
                  say('look_nothing'),
              })}
            </p>
            {version === answer.version ? (
              <p className="log__subject">{say('look_version_now')}</p>
            ) : (
              <ActButton
                look="quiet"
                onClick={() => void undo(version)}
                isBusy={isBusy}
                aria-label={say('look_undo_to', { time: moment.format(new Date(at)) })}
              >
                {say('look_undo')}
              </ActButton>
            )}
          </li>
        ))}
      </ol>
      <Said words={said} />
    </section>
  );
}
