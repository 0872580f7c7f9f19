import { type FormEvent, useState } from 'react';
import { ActButton, SelectField, TextArea, TextField, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { STOP_CODES, type StopCode } from '../../flow.ts';
import type { ProjectChoices } from '../../projects/projects-api.ts';
import { LONGEST } from '../../takeovers/takeover.ts';
import type { NewLogForm } from '../../takeovers/takeovers-api.ts';
import { projectsApi } from '../projects/room-paths.ts';
import { focusOn } from './focus.ts';

interface Props extends Pick<RoomProps, 'screen' | 'place'> {
  isBusy: boolean;
  add(form: NewLogForm): Promise<boolean>;
}

/** One takeover outside of this house: what, since when, whether it runs, where to read more. */
export function ElsewhereForm({ screen, place, isBusy, add }: Props) {
  const { say, language } = screen;
  const choices = useDesk<ProjectChoices>(projectsApi(place.ars, '/choices'), language);
  const [wish] = useState(() => crypto.randomUUID());
  const [solution, setSolution] = useState('');
  const [stopCode, setStopCode] = useState<StopCode | ''>('');
  const [typed, setTyped] = useState({ begunOn: '', link: '', note: '' });
  const [missing, setMissing] = useState<'solution' | 'begunOn' | null>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const lacks = solution === '' ? 'solution' : typed.begunOn === '' ? 'begunOn' : null;
    setMissing(lacks);
    if (lacks !== null) {
      focusOn(`elsewhere-${lacks}`);
      return;
    }
    void add({
      ...{ wish, solution, sheet: null, begunOn: typed.begunOn, effortHours: null, costCents: null },
      ...{ stopCode: stopCode === '' ? null : stopCode, link: typed.link.trim(), note: typed.note.trim() },
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate aria-label={say('takeover_elsewhere_add')}>
      <SelectField
        id="elsewhere-solution"
        label={say('takeover_elsewhere_what')}
        value={solution}
        error={missing === 'solution' ? say('takeover_elsewhere_missing') : null}
        options={[
          { value: '', words: say('takeover_elsewhere_choose') },
          ...(choices.data?.solutions ?? []).map(({ id, title }) => ({ value: id, words: title })),
        ]}
        change={setSolution}
      />
      <TextField
        id="elsewhere-begunOn"
        label={say('takeover_elsewhere_day')}
        error={missing === 'begunOn' ? say('takeover_elsewhere_missing') : null}
        input={{
          ...{ type: 'date', value: typed.begunOn },
          onChange: (event) => setTyped({ ...typed, begunOn: event.currentTarget.value }),
        }}
      />
      <SelectField<StopCode | ''>
        id="elsewhere-stop"
        label={say('takeover_elsewhere_ended')}
        value={stopCode}
        options={[
          { value: '', words: say('takeover_elsewhere_runs') },
          ...STOP_CODES.map((value) => ({ value, words: say(`stop_${value}`) })),
        ]}
        change={setStopCode}
      />
      <TextField
        id="elsewhere-link"
        label={say('takeover_elsewhere_link')}
        hint={say('takeover_elsewhere_link_hint')}
        error={null}
        input={{
          ...{ type: 'url', maxLength: LONGEST.link, value: typed.link },
          onChange: (event) => setTyped({ ...typed, link: event.currentTarget.value }),
        }}
      />
      <TextArea
        id="elsewhere-note"
        label={say('takeover_effort_note')}
        hint={say('takeover_effort_note_hint')}
        error={null}
        longest={LONGEST.note}
        value={typed.note}
        change={(note) => setTyped({ ...typed, note })}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('takeover_elsewhere_save')}
        </ActButton>
      </div>
    </form>
  );
}
