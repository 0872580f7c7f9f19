import { type FormEvent, useState } from 'react';
import {
  ActButton,
  forgetDraft,
  SelectField,
  TextArea,
  TextField,
} from '../../../../../web/ui/desk-parts.ts';
import { DAYS, LONGEST, PREPARATIONS, type Preparation } from '../../sprints/sprint-model.ts';
import { ChallengeChoice } from './challenge-choice.tsx';
import { focusFold } from './focus.ts';
import { quarterWords } from './quarter-words.ts';
import type { WorkProps } from './room-props.ts';

/** What the sprint is about, its five dates, and what of the preparation is done. */
export function EditPart({ screen, work, isBusy, send, saved }: WorkProps & { saved: () => void }) {
  const { say } = screen;
  // As it was when somebody began to type: what others changed meanwhile is refused once, and nothing typed is lost.
  const [version, setVersion] = useState<number | null>(work.version);
  const [quarter, setQuarter] = useState(work.quarter);
  const [title, setTitle] = useState(work.title);
  const [text, setText] = useState(work.text);
  const [chosen, setChosen] = useState(work.challenges.map(({ id }) => id));
  const [days, setDays] = useState<readonly string[]>(DAYS.map((day) => work.days[day - 1] ?? ''));
  const [prepared, setPrepared] = useState<readonly Preparation[]>(work.prepared);
  const [isMissing, setMissing] = useState(false);
  const known = new Set(work.challenges.map(({ id }) => id));
  const choices = [...work.challenges, ...work.ranked.filter(({ id }) => !known.has(id))];
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setMissing(title.trim() === '');
    if (title.trim() === '') {
      document.getElementById('sprint-edit-title')?.focus();
      return;
    }
    const { field } = work;
    const about = {
      version: version ?? work.version,
      quarter,
      field,
      title,
      text,
      challenges: chosen,
      prepared,
    };
    const sent = event.currentTarget;
    const edit = { ...about, days: days.filter((day) => day !== '') };
    if (!(await send('PUT', '', edit, say('sprint_saved')))) {
      setVersion(null);
      return;
    }
    forgetDraft(sent);
    focusFold('sprint-edit');
    saved();
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        id="sprint-edit-title"
        label={say('sprint_title')}
        hint={say('sprint_title_hint')}
        error={isMissing ? say('sprint_title_missing') : null}
        input={{
          ...{ type: 'text', value: title, maxLength: LONGEST.title },
          onChange: (event) => setTitle(event.currentTarget.value),
        }}
      />
      <TextArea
        id="sprint-edit-text"
        label={say('sprint_text')}
        hint={say('sprint_text_hint')}
        error={null}
        longest={LONGEST.text}
        value={text}
        change={setText}
      />
      <ChallengeChoice
        screen={screen}
        challenges={choices}
        chosen={chosen}
        error={chosen.length === 0 ? say('sprint_choose_missing') : null}
        change={setChosen}
      />
      <SelectField
        id="sprint-edit-quarter"
        label={say('sprint_when')}
        value={quarter}
        options={work.quarters.map((value) => ({ value, words: quarterWords(value, screen) }))}
        change={setQuarter}
      />
      <fieldset className="form__group" aria-describedby="sprint-days-hint">
        <legend className="form__legend">{say('sprint_days_title')}</legend>
        <p className="kern-hint" id="sprint-days-hint">
          {say('sprint_days_hint')}
        </p>
        {DAYS.map((day) => (
          <TextField
            key={day}
            id={`sprint-day-${day}`}
            label={say('sprint_day_date', { day, name: say(`sprint_day_${day}`) })}
            error={null}
            input={{
              ...{ type: 'date', value: days[day - 1] ?? '' },
              onChange: (event) => {
                const { value } = event.currentTarget;
                setDays(days.map((one, index) => (index === day - 1 ? value : one)));
              },
            }}
          />
        ))}
      </fieldset>
      <fieldset className="form__group">
        <legend className="form__legend">{say('sprint_prepared')}</legend>
        {PREPARATIONS.map((one) => (
          <div className="kern-form-check" key={one}>
            <input
              className="kern-form-check__checkbox"
              type="checkbox"
              id={`sprint-prep-${one}`}
              checked={prepared.includes(one)}
              onChange={(event) =>
                setPrepared(
                  event.currentTarget.checked
                    ? [...prepared, one]
                    : prepared.filter((other) => other !== one),
                )
              }
            />
            <label className="kern-label" htmlFor={`sprint-prep-${one}`}>
              {say(`sprint_prep_${one}`)}
            </label>
          </div>
        ))}
      </fieldset>
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('sprint_save')}
        </ActButton>
      </div>
    </form>
  );
}
