import { type FormEvent, useRef, useState } from 'react';
import type { TownAnswer } from '../../../../src/kernel/towns/town-api.ts';
import { ActButton } from '../../people/act-button.tsx';
import { ask, type Question } from '../../people/ask.ts';
import { dataAddressOf, isDrawable } from '../../people/read-picture.ts';
import { TextField } from '../../people/text-field.tsx';
import { Said, Trouble } from '../../people/trouble.tsx';
import { useAction } from '../../people/use-action.ts';
import { useFocusOnError } from '../../people/use-focus-on-error.ts';
import { deskApi } from '../use-desk.ts';
import type { LookPartProps } from './look-page.tsx';
import { useKeepTown } from './use-keep-town.ts';

/** The crest: looked at before it is taken, never without words for those who do not see it. */
export function CrestPart({ screen, place, answer }: LookPartProps) {
  const { say, language } = screen;
  const { run, trouble, isBusy, clear } = useAction();
  const keep = useKeepTown(place.ars);
  const [chosen, setChosen] = useState<{ file: File; shown: string } | null>(null);
  const [alt, setAlt] = useState(answer.crest?.alt ?? '');
  const [isMissing, setMissing] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const file = useRef<HTMLInputElement>(null);
  const words = useRef<HTMLInputElement>(null);
  const error = isMissing ? say('look_alt_missing') : null;
  const tried = useFocusOnError(words, error);
  const path = deskApi(place.ars, '/town/crest');
  const dropChosen = () => {
    setChosen(null);
    if (file.current !== null) file.current.value = '';
  };
  const look = async (picked: File | undefined) => {
    clear();
    setSaid(null);
    setChosen(null);
    if (picked === undefined) return;
    await run(async () => {
      const shown = await dataAddressOf(picked);
      // A drawing is shown too: why it is not taken, the server says in words.
      await isDrawable(shown, say('look_crest_unreadable'));
      setChosen({ file: picked, shown });
    });
  };
  const change = async (question: Omit<Question, 'language'>, done: string) => {
    setSaid(null);
    const isDone = await run(async () => keep(await ask<TownAnswer>({ ...question, language })));
    if (!isDone) return;
    dropChosen();
    setSaid(say(done));
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const text = alt.trim();
    setMissing(text === '');
    tried();
    if (text === '') return;
    const { version } = answer;
    if (chosen !== null) {
      const query = new URLSearchParams({ version: String(version), alt: text });
      await change({ method: 'PUT', path: `${path}?${query}`, body: chosen.file }, 'look_crest_saved');
    } else await change({ method: 'PATCH', path, body: { version, alt: text } }, 'saved');
  };
  const shown = chosen?.shown ?? answer.crest?.src ?? null;
  return (
    <section aria-labelledby="look-crest">
      <h2 className="section-title" id="look-crest">
        {say('look_crest')}
      </h2>
      <form className="form" onSubmit={save} noValidate>
        {shown === null ? (
          <p className="kern-body">{say('look_crest_none')}</p>
        ) : (
          <figure className="look__crest">
            <img src={shown} alt={alt.trim() || say('look_crest')} />
            <figcaption>{say(chosen === null ? 'look_crest_now' : 'look_crest_chosen')}</figcaption>
          </figure>
        )}
        <div className="kern-form-input">
          <label className="kern-label" htmlFor="crest-file">
            {say('look_crest_choose')}
          </label>
          <p className="kern-hint" id="crest-hint">
            {say('look_crest_hint')}
          </p>
          <input
            className="look__file"
            id="crest-file"
            ref={file}
            type="file"
            accept="image/png,image/jpeg,image/webp"
            aria-describedby="crest-hint"
            onChange={(event) => void look(event.currentTarget.files?.[0])}
          />
        </div>
        <TextField
          id="crest-alt"
          label={say('look_alt')}
          hint={say('look_alt_hint')}
          error={error}
          ref={words}
          input={{ value: alt, maxLength: 200, onChange: (event) => setAlt(event.currentTarget.value) }}
        />
        <Trouble refusal={trouble} screen={screen} />
        <div className="actions">
          {chosen === null && answer.crest === null ? null : (
            <ActButton type="submit" look="primary" isBusy={isBusy}>
              {say(chosen === null ? 'look_alt_save' : 'look_crest_save')}
            </ActButton>
          )}
          {chosen === null ? null : <ActButton onClick={dropChosen}>{say('cancel')}</ActButton>}
          {chosen === null && answer.crest !== null ? (
            <ActButton
              onClick={() =>
                void change(
                  { method: 'DELETE', path: `${path}?version=${answer.version}` },
                  'look_crest_removed',
                )
              }
              isBusy={isBusy}
            >
              {say('look_crest_remove')}
            </ActButton>
          ) : null}
        </div>
        <Said words={said} />
      </form>
    </section>
  );
}
