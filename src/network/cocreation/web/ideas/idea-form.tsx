import { type FormEvent, useState } from 'react';
import { ActButton, SelectField, TextArea } from '../../../../../web/ui/desk-parts.ts';
import { FaultSummary, type Faults, Line, NO_FAULTS } from '../../../../../web/ui/faults.tsx';
import { useKeptTyped } from '../../../../../web/ui/kept-typed.ts';
import { FIELDS, type Field } from '../../../../kernel/network/fields.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import { LONGEST } from '../../ideas/idea.ts';
import type { ChallengeChoice, IdeaForm as Sent } from '../../ideas/ideas-api.ts';
import { ChallengeChoiceField } from './challenge-choice.tsx';

/** As it is typed: what is no field yet is ''. */
export interface TypedIdea {
  [name: string]: string;
  title: string;
  text: string;
  lang: string;
  field: string;
  proposerName: string;
  interest: string;
  /** Challenges as JSON, so that they are kept with the rest. */
  chosen: string;
  /** The device's own number of what is typed. */
  wish: string;
}

/** What somebody writes about an idea; kept on the device under `note` until it is sent. */
export function IdeaForm(props: {
  screen: Screen;
  note: string;
  initial: TypedIdea;
  isCompany: boolean;
  isBusy: boolean;
  button: string;
  /** True where it is done. */
  send: (form: Sent, wish: string) => Promise<boolean>;
}) {
  const { screen, note, initial, isCompany, isBusy, button, send } = props;
  const { say } = screen;
  const { fields, set, forget } = useKeptTyped(note, initial);
  const [faults, setFaults] = useState<Faults>(NO_FAULTS);
  const chosen = readChosen(fields.chosen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const read = readForm(fields, isCompany, say);
    setFaults(read.faults);
    if (read.form === null) return;
    const { form } = read;
    const wish = fields.wish === '' ? crypto.randomUUID() : fields.wish;
    set({ wish });
    void send(form, wish).then((isDone) => {
      if (isDone) forget();
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <FaultSummary title={say('idea_faults')} faults={faults} />
      <Line
        id="idea-title"
        label={say('idea_title')}
        hint={say('idea_title_hint')}
        faults={faults}
        value={fields.title}
        change={(title) => set({ title })}
        longest={LONGEST.title}
      />
      <TextArea
        id="idea-text"
        label={say('idea_text')}
        hint={say('idea_text_hint')}
        error={faults['idea-text'] ?? null}
        longest={LONGEST.text}
        value={fields.text}
        change={(text) => set({ text })}
      />
      <SelectField
        id="idea-field"
        label={say('idea_field')}
        value={fields.field}
        error={faults['idea-field'] ?? null}
        options={[
          { value: '', words: say('idea_field_choose') },
          ...FIELDS.map((value) => ({ value, words: say(`field_${value}`) })),
        ]}
        change={(field) => set({ field })}
      />
      <SelectField
        id="idea-lang"
        label={say('idea_lang')}
        value={fields.lang}
        options={['de', 'en'].map((value) => ({ value, words: say(`idea_lang_${value}`) }))}
        change={(lang) => set({ lang })}
      />
      {isCompany ? (
        <>
          <Line
            id="idea-company"
            label={say('idea_company_name')}
            faults={faults}
            value={fields.proposerName}
            change={(proposerName) => set({ proposerName })}
            longest={LONGEST.name}
            complete="organization"
          />
          <TextArea
            id="idea-interest"
            label={say('idea_interest_label')}
            hint={say('idea_interest_hint')}
            error={faults['idea-interest'] ?? null}
            longest={LONGEST.interest}
            value={fields.interest}
            change={(interest) => set({ interest })}
          />
        </>
      ) : null}
      <ChallengeChoiceField
        id="idea-challenges"
        screen={screen}
        chosen={chosen}
        error={faults['idea-challenges'] ?? null}
        change={(some) => set({ chosen: JSON.stringify(some) })}
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {button}
        </ActButton>
      </div>
    </form>
  );
}

function readForm(
  fields: TypedIdea,
  isCompany: boolean,
  say: Screen['say'],
): { form: Sent | null; faults: Faults } {
  const field = FIELDS.find((one): one is Field => one === fields.field);
  const challenges = readChosen(fields.chosen).map(({ id }) => id);
  const [title, text] = [fields.title.trim(), fields.text.trim()];
  const [proposerName, interest] = [fields.proposerName.trim(), fields.interest.trim()];
  const faults = {
    ...(title === '' && { 'idea-title': say('idea_title_missing') }),
    ...(text === '' && { 'idea-text': say('idea_text_missing') }),
    ...(field === undefined && { 'idea-field': say('idea_field_missing') }),
    ...(isCompany && proposerName === '' && { 'idea-company': say('idea_company_name_missing') }),
    ...(isCompany && interest === '' && { 'idea-interest': say('idea_interest_missing') }),
    ...(challenges.length === 0 && { 'idea-challenges': say('idea_choose_missing') }),
  };
  if (field === undefined || Object.keys(faults).length > 0) return { form: null, faults };
  return { form: { title, text, lang: fields.lang, field, challenges, proposerName, interest }, faults };
}

/** From the device's memory, which anything may have written. */
function readChosen(kept: string): ChallengeChoice[] {
  try {
    const some: unknown = JSON.parse(kept);
    return Array.isArray(some) ? some.filter(isChoice) : [];
  } catch {
    return [];
  }
}

function isChoice(one: unknown): one is ChallengeChoice {
  return typeof one === 'object' && one !== null && 'id' in one && 'title' in one && 'lang' in one;
}
