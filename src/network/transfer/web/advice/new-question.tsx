import { type FormEvent, useEffect, useState } from 'react';
import {
  ActButton,
  ask,
  DeskLoaded,
  ErrorSummary,
  FormFields,
  initialValue,
  Trouble,
  useDesk,
  useForm,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { FIELDS } from '../../../../kernel/network/fields.ts';
import { roomPath } from '../../../../kernel/pages/people/personal-paths.ts';
import type { DrawnForm, TownQuestion } from '../../advice/advice-api.ts';
import { QUESTIONS_PART, questionsApi } from '../../advice/room-parts.ts';
import { SimilarPart } from './similar-part.tsx';

const FORM = 'question';
/** What tells whether it was asked already. */
const FIRST: ReadonlySet<string> = new Set(['title', 'text']);

/** A question from its first line; sent twice it is one. */
export function NewQuestion({ screen, place }: Pick<RoomProps, 'screen' | 'place'>) {
  const { say, language } = screen;
  const found = useDesk<DrawnForm>(questionsApi(place.ars, '/form'), language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(form) => (
        <div className="desk">
          <p>
            <a className="kern-link" href={roomPath(language, place.ars, QUESTIONS_PART)}>
              {say('question_back')}
            </a>
          </p>
          <h2 className="section-title">{say('question_new')}</h2>
          <p className="kern-body">{say('question_new_lead')}</p>
          <AskForm screen={screen} place={place} form={form} />
        </div>
      )}
    </DeskLoaded>
  );
}

function AskForm({
  screen,
  place,
  form: { fields },
}: Pick<RoomProps, 'screen' | 'place'> & { form: DrawnForm }) {
  const { say, language } = screen;
  const [wish] = useState(() => crypto.randomUUID());
  const [made, setMade] = useState<string | null>(null);
  const form = useForm(initialValue(fields));
  useEffect(() => {
    // After the form knows that nothing is unsaved any more.
    if (made !== null) location.assign(roomPath(language, place.ars, QUESTIONS_PART, made));
  }, [made, language, place.ars]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { value } = form;
    void form.run(async () => {
      const { id } = await ask<TownQuestion>({
        ...{ method: 'POST', path: questionsApi(place.ars), language, body: { wish, value } },
      });
      form.settle(value);
      setMade(id);
    });
  };
  const drawn = (isWanted: (name: string) => boolean, isContinued: boolean) => (
    <FormFields
      screen={screen}
      id={FORM}
      fields={fields.filter(({ name }) => isWanted(name))}
      value={form.value}
      change={form.change}
      errors={form.errors}
      isContinued={isContinued}
    />
  );
  return (
    <form className="form" onSubmit={submit} noValidate>
      <ErrorSummary screen={screen} id={FORM} fields={fields} errors={form.errors} />
      {drawn((name) => FIRST.has(name), false)}
      <SimilarPart
        screen={screen}
        place={place}
        title={lineOf(form.value.title)}
        text={lineOf(form.value.text)}
        field={FIELDS.find((one) => one === form.value.field) ?? null}
      />
      {drawn((name) => !FIRST.has(name), true)}
      <Trouble refusal={form.trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={form.isBusy}>
          {say('question_send')}
        </ActButton>
      </div>
    </form>
  );
}

function lineOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
