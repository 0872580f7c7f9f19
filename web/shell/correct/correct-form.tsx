import '../../ui/correct.css';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Choice } from '../../../src/kernel/corrections/correction.ts';
import { FEWEST_SECONDS, FEWEST_SECONDS_TO_CHOOSE } from '../../../src/kernel/corrections/fewest-seconds.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { forgetDraft, keepDraft } from '../offline/drafts.ts';
import { ActButton } from '../people/act-button.tsx';
import { send } from '../people/ask.ts';
import { asRefusal, type Refusal } from '../people/refusal.ts';
import { TroubleWords } from '../people/trouble.tsx';
import { ChoiceFields } from './choice-fields.tsx';
import { CorrectFields } from './correct-fields.tsx';
import { CHOICE_DRAFT } from './draft-names.ts';
import { type Fault, faultsOf } from './faults-of.ts';
import { useReached } from './use-reached.ts';

/** A message about this page. What is typed stays on the device until the server has it; nothing goes out by itself. */
export function CorrectForm(props: {
  screen: Screen;
  ars: string;
  path: string;
  /** What was chosen in one tap; null: it is said in the form. */
  choice: Choice | null;
  /** There is a text from before that was not sent. */
  isWaiting: boolean;
  close: () => void;
}) {
  const { screen, ars, path, choice, isWaiting, close } = props;
  const { say, language } = screen;
  const reached = useReached(screen, ars, path);
  const form = useRef<HTMLFormElement>(null);
  const thanks = useRef<HTMLParagraphElement>(null);
  const [opened] = useState(() => performance.now());
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [trouble, setTrouble] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [sent, setSent] = useState<'answer' | 'no_answer' | null>(null);

  useEffect(() => {
    if (isWaiting) return;
    document.getElementById(choice === null ? 'correct-kind' : 'correct-choice')?.focus();
  }, [isWaiting, choice]);
  // The first field with an error takes the focus, so that its error is heard.
  useEffect(() => {
    if (faults[0] !== undefined) document.getElementById(`correct-${faults[0]}`)?.focus();
  }, [faults]);
  useEffect(() => {
    if (sent !== null) thanks.current?.focus();
  }, [sent]);

  const asksForMail = reached?.hasDesk !== false;

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isBusy) return;
    const data = new FormData(event.currentTarget);
    const text = (name: string) => String(data.get(name) ?? '');
    const body = {
      path,
      ...(choice === null ? { kind: text('kind') } : { choice: choice.id }),
      text: text('text'),
      email: text('email'),
      website: text('website'),
    };
    setBusy(true);
    setTrouble(null);
    setFaults([]);
    try {
      const seconds = await afterMoment(
        opened,
        body.text.trim() === '' ? FEWEST_SECONDS_TO_CHOOSE : FEWEST_SECONDS,
      );
      await send({
        ...{ method: 'POST', path: `/api/places/${ars}/corrections`, language },
        body: { ...body, seconds },
      });
      if (form.current !== null) forgetDraft(form.current);
      keepDraft(CHOICE_DRAFT, '');
      setSent(body.email.trim() === '' ? 'no_answer' : 'answer');
    } catch (error) {
      const refusal = asRefusal(error);
      // Nothing was typed that could be kept: the choice itself waits for the internet.
      if (choice !== null && refusal.words === '') keepDraft(CHOICE_DRAFT, choice.id);
      setTrouble(refusal);
      setFaults(faultsOf(refusal.answer));
    } finally {
      setBusy(false);
    }
  };

  if (sent !== null)
    return (
      <p className="kern-body correct__thanks" role="status" tabIndex={-1} ref={thanks}>
        <strong>{say('sent_title')}</strong> {say(`sent_${sent}`)}
      </p>
    );
  return (
    <form className="correct__form" ref={form} onSubmit={(event) => void submit(event)} noValidate>
      {isWaiting ? (
        <p className="kern-body note" role="status">
          <span className="kern-icon kern-icon--info" aria-hidden="true" />
          <span>{say(choice === null ? 'form_waiting' : 'choice_waiting')}</span>
        </p>
      ) : null}
      <p className="kern-body">
        {reached === undefined
          ? say('form_lead_offline')
          : say(reached.hasDesk ? 'form_lead' : 'form_lead_nobody', { unit: reached.unit })}
      </p>
      {choice === null ? (
        <CorrectFields screen={screen} faults={faults} asksForMail={asksForMail} />
      ) : (
        <ChoiceFields screen={screen} choice={choice} faults={faults} asksForMail={asksForMail} />
      )}
      <p className="kern-body">{say('page_note')}</p>
      <TroubleWords
        words={
          trouble === null ? null : trouble.words || say(choice === null ? 'form_offline' : 'choice_offline')
        }
      />
      <div className="actions">
        <ActButton type="submit" look="primary" isBusy={isBusy}>
          {say('page_send')}
        </ActButton>
        <ActButton
          onClick={() => {
            keepDraft(CHOICE_DRAFT, '');
            close();
          }}
        >
          {say('form_close')}
        </ActButton>
      </div>
    </form>
  );
}

/** The server takes nothing that comes faster than somebody can type; whoever pastes a text need not know. */
async function afterMoment(opened: number, fewest: number): Promise<number> {
  const seconds = () => (performance.now() - opened) / 1000;
  const missing = fewest + 0.2 - seconds();
  if (missing > 0) await new Promise((done) => setTimeout(done, missing * 1000));
  return seconds();
}
