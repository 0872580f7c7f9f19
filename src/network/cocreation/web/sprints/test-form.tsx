import { type FormEvent, useState } from 'react';
import {
  ActButton,
  forgetDraft,
  SelectField,
  TextArea,
  TextField,
} from '../../../../../web/ui/desk-parts.ts';
import { LONGEST, OUTCOMES, type Outcome } from '../../sprints/sprint-model.ts';
import { focusFold } from './focus.ts';
import type { WorkProps } from './room-props.ts';
import { joinedTowns, TownChoice } from './town-choice.tsx';

/** One user who tried the prototype; at a town it is always one of its own. */
export function TestForm(props: WorkProps) {
  const { screen, work, isBusy, send } = props;
  const { say } = screen;
  const [id] = useState(() => crypto.randomUUID());
  const [town, setTown] = useState(joinedTowns(work)[0]?.ars ?? '');
  const [profile, setProfile] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('worked');
  const [finding, setFinding] = useState('');
  const [isMissing, setMissing] = useState(false);
  const isOffice = work.answer === null;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const isEmpty = profile.trim() === '' || finding.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) {
      document.getElementById(profile.trim() === '' ? 'test-profile' : 'test-finding')?.focus();
      return;
    }
    const sent = event.currentTarget;
    const test = { id, profile, outcome, finding, ...(isOffice && { town }) };
    if (!(await send('POST', '/tests', test, say('sprint_saved')))) return;
    forgetDraft(sent);
    focusFold('new-test');
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <p className="kern-body note">{say('sprint_test_no_names')}</p>
      {isOffice ? <TownChoice id="test-town" {...props} town={town} change={setTown} /> : null}
      <TextField
        id="test-profile"
        label={say('sprint_test_profile')}
        hint={say('sprint_test_profile_hint')}
        error={isMissing && profile.trim() === '' ? say('sprint_test_missing') : null}
        input={{
          ...{ type: 'text', value: profile, maxLength: LONGEST.profile },
          onChange: (event) => setProfile(event.currentTarget.value),
        }}
      />
      <SelectField
        id="test-outcome"
        label={say('sprint_test_outcome')}
        value={outcome}
        options={OUTCOMES.map((value) => ({ value, words: say(`sprint_outcome_${value}`) }))}
        change={setOutcome}
      />
      <TextArea
        id="test-finding"
        label={say('sprint_test_finding')}
        hint={say('sprint_test_finding_hint')}
        error={isMissing && finding.trim() === '' ? say('sprint_test_missing') : null}
        longest={LONGEST.finding}
        value={finding}
        change={setFinding}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('sprint_test_add')}
        </ActButton>
      </div>
    </form>
  );
}
