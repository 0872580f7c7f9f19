import { type FormEvent, useRef, useState } from 'react';
import {
  ActButton,
  ask,
  asNumber,
  Said,
  TextArea,
  TextField,
  Trouble,
  useAction,
  useAskDeskAnew,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import { LONGEST } from '../../challenges/challenge.ts';
import type { TownChallenge } from '../../challenges/challenges-api.ts';
import { challengesApi } from './room-paths.ts';

/** "We too": with an own figure and a sentence, changed later, and taken back. */
export function VoicePart({
  screen,
  place,
  challenge,
}: Pick<RoomProps, 'screen' | 'place'> & { challenge: TownChallenge }) {
  const { say, language } = screen;
  const { id, mine, mayJoin, baselineUnit } = challenge;
  const [typed, setTyped] = useState(() => ({
    figure: written(mine?.figure ?? null),
    note: mine?.note ?? '',
  }));
  const [isNone, setNone] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const askAnew = useAskDeskAnew();
  const { run, trouble, isBusy } = useAction();
  const path = challengesApi(place.ars, `/${id}/voice`);

  function written(value: number | null): string {
    if (value === null) return '';
    const format = { useGrouping: false, maximumFractionDigits: 12 };
    return new Intl.NumberFormat(LOCALE[language], format).format(value);
  }
  const join = (event: FormEvent) => {
    event.preventDefault();
    const figure = typed.figure.trim() === '' ? null : asNumber(typed.figure, language);
    const isFit = typeof figure !== 'string';
    setNone(!isFit);
    setSaid(null);
    if (!isFit) {
      field.current?.focus();
      return;
    }
    void run(async () => {
      await ask<TownChallenge>({ method: 'PUT', path, language, body: { figure, note: typed.note.trim() } });
      setSaid(say('challenge_joined_done'));
      await askAnew();
    });
  };
  const leave = () =>
    run(async () => {
      setSaid(null);
      await ask<TownChallenge>({ method: 'DELETE', path, language });
      setTyped({ figure: '', note: '' });
      setSaid(say('challenge_left'));
      await askAnew();
    });
  const label =
    baselineUnit === null
      ? say('challenge_join_figure_plain')
      : say('challenge_join_figure', { unit: baselineUnit });
  return (
    <section className="desk__part" aria-labelledby="challenge-join">
      <h3 className="section-title" id="challenge-join">
        {say('challenge_join')}
      </h3>
      <p className="kern-body">{say(mine === null ? 'challenge_join_lead' : 'challenge_joined_already')}</p>
      <form className="form" onSubmit={join} noValidate>
        {mayJoin ? (
          <>
            <TextField
              id="voice-figure"
              ref={field}
              label={label}
              error={isNone ? say('challenge_join_figure_fault') : null}
              input={{
                ...{ inputMode: 'decimal', autoComplete: 'off', maxLength: 30, value: typed.figure },
                onChange: (event) => setTyped({ ...typed, figure: event.currentTarget.value }),
              }}
            />
            <TextArea
              id="voice-note"
              label={say('challenge_join_note')}
              hint={null}
              error={null}
              longest={LONGEST.note}
              value={typed.note}
              change={(note) => setTyped({ ...typed, note })}
            />
          </>
        ) : null}
        <Trouble refusal={trouble} screen={screen} />
        <Said words={said} />
        <div className="actions">
          {mayJoin ? (
            <ActButton type="submit" look="primary" isBusy={isBusy}>
              {say(mine === null ? 'challenge_join_send' : 'challenge_join_change')}
            </ActButton>
          ) : null}
          {mine === null ? null : (
            <ActButton isBusy={isBusy} onClick={() => void leave()}>
              {say('challenge_leave')}
            </ActButton>
          )}
        </div>
      </form>
    </section>
  );
}
