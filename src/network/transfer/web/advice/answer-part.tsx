import type { FormEvent } from 'react';
import {
  ActButton,
  ask,
  DeskLoaded,
  ErrorSummary,
  Fold,
  FormFields,
  initialValue,
  Trouble,
  useDesk,
  useForm,
} from '../../../../../web/ui/desk-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { AdvisedQuestion, AnswerView, DrawnForm } from '../../advice/advice-api.ts';
import { advisingApi } from '../../advice/room-parts.ts';

interface Props extends Pick<RoomProps, 'screen' | 'place'> {
  question: AdvisedQuestion;
  /** null: a new one. */
  answer: AnswerView | null;
  done: () => void;
}

/** A new answer, or one that is changed or confirmed; behind a title. */
export function AnswerPart(props: Props) {
  const { screen, question, answer } = props;
  const { say } = screen;
  const title =
    answer !== null
      ? say('advised_revise')
      : say(question.answers.length === 0 ? 'advised_answer' : 'advised_answer_more');
  return (
    <Fold id={answer === null ? 'answer-new' : `answer-${answer.id}`} title={title}>
      <Loaded {...props} />
    </Fold>
  );
}

function Loaded(props: Props) {
  const { screen, place, question, answer } = props;
  const query = answer === null ? '' : `?answer=${answer.id}`;
  const path = advisingApi(place.ars, `/questions/${question.id}/form${query}`);
  const found = useDesk<DrawnForm>(path, screen.language);
  return (
    <DeskLoaded found={found} screen={screen}>
      {(form) => <Editor {...props} form={form} />}
    </DeskLoaded>
  );
}

function Editor({ screen, place, question, answer, done, form: drawn }: Props & { form: DrawnForm }) {
  const { say, language } = screen;
  const { fields } = drawn;
  const form = useForm({ ...initialValue(fields), ...drawn.value });
  const id = answer === null ? 'answer' : `answer-${answer.id.slice(-6)}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { value } = form;
    void form.run(async () => {
      const below = answer === null ? '/answer' : `/answers/${answer.id}`;
      await ask<AdvisedQuestion>({
        method: answer === null ? 'POST' : 'PUT',
        path: advisingApi(place.ars, `/questions/${question.id}${below}`),
        ...{ language, body: { version: answer === null ? question.version : drawn.version, value } },
      });
      form.settle(value);
      done();
    });
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      {answer === null ? null : <p className="kern-body">{say('advised_revise_lead')}</p>}
      <ErrorSummary screen={screen} id={id} fields={fields} errors={form.errors} />
      <FormFields
        screen={screen}
        id={id}
        fields={fields}
        value={form.value}
        change={form.change}
        errors={form.errors}
      />
      <Trouble refusal={form.trouble} screen={screen} />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={form.isBusy}>
          {say(answer === null ? 'advised_answer_send' : 'advised_revise_send')}
        </ActButton>
      </div>
    </form>
  );
}
