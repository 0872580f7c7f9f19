import { type FormEvent, useState } from 'react';
import { ActButton, Fold, forgetDraft, TextArea, TextField } from '../../../../../web/ui/desk-parts.ts';
import { LONGEST } from '../../sprints/sprint-model.ts';
import { focusFold } from './focus.ts';
import type { WorkProps } from './room-props.ts';

/** Companies that work along, with what they do and gain: kept for later tenders. */
export function CompaniesPart(props: WorkProps) {
  const { screen, work } = props;
  const { say } = screen;
  const mayLog = work.can.includes('company');
  if (!mayLog && work.companies.length === 0) return null;
  return (
    <section>
      <h3 className="section-title">{say('sprint_companies')}</h3>
      <p className="desk__hint">{say('sprint_company_law')}</p>
      <ul className="log" hidden={work.companies.length === 0}>
        {work.companies.map((one) => (
          <li className="log__line" key={one.id}>
            <p className="log__what">
              <span lang="de">{one.name}</span>{' '}
              <span className="entry-mark">{say('sprint_company_mark')}</span>
            </p>
            <p className="kern-body" lang="de">
              {one.part}
            </p>
            <p className="log__subject" lang="de">
              {one.interest}
            </p>
          </li>
        ))}
      </ul>
      {mayLog ? (
        <Fold id="new-company" title={say('sprint_company_new')}>
          <CompanyForm key={work.companies.length} {...props} />
        </Fold>
      ) : null}
    </section>
  );
}

function CompanyForm({ screen: { say }, isBusy, send }: WorkProps) {
  const [id] = useState(() => crypto.randomUUID());
  const [typed, setTyped] = useState({ name: '', part: '', interest: '' });
  const [isMissing, setMissing] = useState(false);
  const faultOf = (name: keyof typeof typed) =>
    isMissing && typed[name].trim() === '' ? say('sprint_company_missing') : null;
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const empty = (['name', 'part', 'interest'] as const).find((name) => typed[name].trim() === '');
    setMissing(empty !== undefined);
    if (empty !== undefined) {
      document.getElementById(`company-${empty}`)?.focus();
      return;
    }
    const sent = event.currentTarget;
    if (!(await send('POST', '/companies', { id, ...typed }, say('sprint_saved')))) return;
    forgetDraft(sent);
    focusFold('new-company');
  };
  return (
    <form className="form" onSubmit={(event) => void submit(event)} noValidate>
      <TextField
        id="company-name"
        label={say('sprint_company_name')}
        error={faultOf('name')}
        input={{
          ...{ type: 'text', value: typed.name, maxLength: LONGEST.company },
          onChange: (event) => setTyped({ ...typed, name: event.currentTarget.value }),
        }}
      />
      <TextArea
        id="company-part"
        label={say('sprint_company_part')}
        hint={null}
        error={faultOf('part')}
        longest={LONGEST.part}
        value={typed.part}
        change={(part) => setTyped({ ...typed, part })}
      />
      <TextArea
        id="company-interest"
        label={say('sprint_company_interest')}
        hint={say('sprint_company_interest_hint')}
        error={faultOf('interest')}
        longest={LONGEST.part}
        value={typed.interest}
        change={(interest) => setTyped({ ...typed, interest })}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('sprint_company_add')}
        </ActButton>
      </div>
    </form>
  );
}
