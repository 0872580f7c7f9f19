import { type FormEvent, useState } from 'react';
import {
  ActButton,
  forgetDraft,
  SelectField,
  TextArea,
  TextField,
} from '../../../../../web/ui/desk-parts.ts';
import { resultStep } from '../../sprints/result-step.ts';
import { LONGEST } from '../../sprints/sprint-model.ts';
import type { WorkDecision } from '../../sprints/sprints-api.ts';
import { focusOn, SPRINT_NAME } from './focus.ts';
import type { WorkProps } from './room-props.ts';
import { joinedTowns, TownChoice } from './town-choice.tsx';

const NEW = 'new';

/** A decision becomes a new idea, or moves one that was there. */
export function ResultForm(props: WorkProps & { decision: WorkDecision }) {
  const { screen, work, isBusy, send, decision } = props;
  const { say } = screen;
  const [which, setWhich] = useState(NEW);
  const [title, setTitle] = useState(decision.subject.slice(0, LONGEST.title));
  const [text, setText] = useState('');
  const [ars, setArs] = useState(joinedTowns(work)[0]?.ars ?? '');
  const [isMissing, setMissing] = useState(false);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isEmpty = which === NEW && (title.trim() === '' || text.trim() === '');
    setMissing(isEmpty);
    if (isEmpty) {
      document.getElementById(`result-${title.trim() === '' ? 'title' : 'text'}-${decision.id}`)?.focus();
      return;
    }
    const result = which === NEW ? { kind: 'new', title, text, ars } : { kind: 'known', idea: which };
    const sent = event.currentTarget;
    const isDone = await send('POST', `/decisions/${decision.id}/result`, result, say('sprint_saved'));
    if (!isDone) return;
    forgetDraft(sent);
    focusOn(SPRINT_NAME);
  };
  const options = [
    { value: NEW, words: say('sprint_result_new') },
    ...work.ideas.map((idea) => ({
      value: idea.id,
      words: `${idea.title} (${say(`sprint_result_${resultStep(idea.state) ?? 'stays'}`)})`,
    })),
  ];
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <SelectField
        id={`result-which-${decision.id}`}
        label={say('sprint_result_kind')}
        value={which}
        options={options}
        change={setWhich}
      />
      {which === NEW ? (
        <>
          <TextField
            id={`result-title-${decision.id}`}
            label={say('sprint_result_title')}
            error={isMissing && title.trim() === '' ? say('sprint_result_missing') : null}
            input={{
              ...{ type: 'text', value: title, maxLength: LONGEST.title },
              onChange: (event) => setTitle(event.currentTarget.value),
            }}
          />
          <TextArea
            id={`result-text-${decision.id}`}
            label={say('sprint_result_text')}
            hint={null}
            error={isMissing && text.trim() === '' ? say('sprint_result_missing') : null}
            longest={LONGEST.text}
            value={text}
            change={setText}
          />
          <TownChoice
            id={`result-town-${decision.id}`}
            screen={screen}
            work={work}
            town={ars}
            change={setArs}
            label={say('sprint_result_town')}
          />
        </>
      ) : null}
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('sprint_result_make')}
        </ActButton>
      </div>
    </form>
  );
}
