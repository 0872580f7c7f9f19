import { type FormEvent, useState } from 'react';
import { ActButton, asNumber, TextArea, TextField } from '../../../../../web/ui/desk-parts.ts';
import { LOCALE } from '../../../../kernel/i18n/language.ts';
import { LONGEST } from '../../takeovers/takeover.ts';
import type { StepProps } from './step-props.ts';

const FIELDS = ['hours', 'euros'] as const;

/** What it took, for other towns to know. */
export function EffortPart({ screen, view, isBusy, send }: StepProps) {
  const { say, language } = screen;
  const [typed, setTyped] = useState(() => ({
    hours: written(view.effortHours),
    euros: written(view.costCents === null ? null : view.costCents / 100),
    note: view.note,
  }));
  const [wrong, setWrong] = useState<(typeof FIELDS)[number] | null>(null);

  function written(value: number | null): string {
    if (value === null) return '';
    const format = { useGrouping: false, maximumFractionDigits: 2 };
    return new Intl.NumberFormat(LOCALE[language], format).format(value);
  }
  function numberOf(name: (typeof FIELDS)[number]): number | null | undefined {
    if (typed[name].trim() === '') return null;
    const value = asNumber(typed[name], language);
    return typeof value === 'number' && value >= 0 ? value : undefined;
  }
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const [hours, euros] = [numberOf('hours'), numberOf('euros')];
    const bad = hours === undefined ? 'hours' : euros === undefined ? 'euros' : null;
    setWrong(bad);
    if (bad !== null || hours === undefined || euros === undefined) {
      document.getElementById(`effort-${bad}`)?.focus();
      return;
    }
    const costCents = euros === null ? null : Math.round(euros * 100);
    const body = { version: view.version, effortHours: hours, costCents, note: typed.note.trim() };
    void send('PUT', '/effort', body, say('takeover_effort_saved'));
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <p className="kern-body">{say('takeover_effort_text')}</p>
      {FIELDS.map((name) => (
        <TextField
          key={name}
          id={`effort-${name}`}
          label={say(`takeover_effort_${name}`)}
          error={wrong === name ? say('takeover_effort_number') : null}
          input={{
            ...{ inputMode: 'decimal', autoComplete: 'off', maxLength: 15, value: typed[name] },
            onChange: (event) => setTyped({ ...typed, [name]: event.currentTarget.value }),
          }}
        />
      ))}
      <TextArea
        id="effort-note"
        label={say('takeover_effort_note')}
        hint={say('takeover_effort_note_hint')}
        error={null}
        longest={LONGEST.note}
        value={typed.note}
        change={(note) => setTyped({ ...typed, note })}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('takeover_effort_save')}
        </ActButton>
      </div>
    </form>
  );
}
