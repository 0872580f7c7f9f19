import { type FormEvent, useState } from 'react';
import {
  ActButton,
  forgetDraft,
  SelectField,
  TextArea,
  TextField,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { FIELDS, type Field } from '../../../../kernel/network/fields.ts';
import { LONGEST } from '../../sprints/sprint-model.ts';
import type { SprintList } from '../../sprints/sprints-api.ts';
import { ChallengeChoice } from './challenge-choice.tsx';
import { quarterWords } from './quarter-words.ts';

/** A new sprint: quarter, exactly one subject, challenges. Sent twice it is one. */
export function PlanForm(props: {
  screen: RoomProps['screen'];
  challenges: SprintList['challenges'];
  quarters: readonly string[];
  isBusy: boolean;
  plan: (body: object) => Promise<boolean>;
}) {
  const { screen, challenges, quarters, isBusy, plan } = props;
  const { say } = screen;
  const [id] = useState(() => crypto.randomUUID());
  const [quarter, setQuarter] = useState(quarters[1] ?? quarters[0] ?? '');
  const [field, setField] = useState<Field>(challenges[0]?.field ?? 'mobility');
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<string[]>([]);
  const [fault, setFault] = useState<'title' | 'challenges' | null>(null);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const missing = title.trim() === '' ? 'title' : chosen.length === 0 ? 'challenges' : null;
    setFault(missing);
    if (missing !== null) {
      const first = missing === 'title' ? 'sprint-title' : `sprint-challenge-${challenges[0]?.id}`;
      document.getElementById(first)?.focus();
      return;
    }
    const sent = event.currentTarget;
    if (await plan({ id, quarter, field, title, text, challenges: chosen })) forgetDraft(sent);
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        id="sprint-title"
        label={say('sprint_title')}
        hint={say('sprint_title_hint')}
        error={fault === 'title' ? say('sprint_title_missing') : null}
        input={{
          ...{ type: 'text', value: title, maxLength: LONGEST.title },
          onChange: (event) => setTitle(event.currentTarget.value),
        }}
      />
      <ChallengeChoice
        screen={screen}
        challenges={challenges}
        chosen={chosen}
        error={fault === 'challenges' ? say('sprint_choose_missing') : null}
        change={setChosen}
      />
      <SelectField
        id="sprint-field"
        label={say('sprint_field')}
        value={field}
        options={FIELDS.map((value) => ({ value, words: say(`field_${value}`) }))}
        change={setField}
      />
      <SelectField
        id="sprint-quarter"
        label={say('sprint_when')}
        value={quarter}
        options={quarters.map((value) => ({ value, words: quarterWords(value, screen) }))}
        change={setQuarter}
      />
      <TextArea
        id="sprint-text"
        label={say('sprint_text')}
        hint={say('sprint_text_hint')}
        error={null}
        longest={LONGEST.text}
        value={text}
        change={setText}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('sprint_plan')}
        </ActButton>
      </div>
    </form>
  );
}
