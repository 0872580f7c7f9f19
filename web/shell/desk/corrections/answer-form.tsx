import { type FormEvent, useRef, useState } from 'react';
import { type AnswerWay, LONGEST_ANSWER } from '../../../../src/kernel/corrections/correction.ts';
import type { CorrectionView } from '../../../../src/kernel/corrections/corrections-api.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import { forgetDraft } from '../../offline/drafts.ts';
import { ActButton } from '../../people/act-button.tsx';
import { TextArea } from './text-area.tsx';

/** An answer by mail where an address is there, else a note for colleagues. */
export function AnswerForm(props: {
  screen: Screen;
  correction: CorrectionView;
  isBusy: boolean;
  answer: (way: AnswerWay, text: string) => Promise<boolean>;
}) {
  const { screen, correction, isBusy, answer } = props;
  const { say } = screen;
  const way: AnswerWay = correction.canMail ? 'mail' : 'note';
  const [text, setText] = useState('');
  const [isMissing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const form = useRef<HTMLFormElement>(null);
  const sendBy = async (by: AnswerWay) => {
    const isEmpty = text.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) return area.current?.focus();
    const isDone = await answer(by, text.trim());
    if (isDone && form.current !== null) forgetDraft(form.current);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void sendBy(way);
  };
  return (
    <form className="form" ref={form} onSubmit={submit} noValidate>
      <TextArea
        id={`answer-${correction.id}`}
        ref={area}
        label={say(`correction_${way}_label`)}
        hint={say(`correction_${way}_hint`)}
        error={isMissing ? say('correction_text_missing') : null}
        longest={LONGEST_ANSWER}
        value={text}
        change={setText}
      />
      <div className="actions">
        <ActButton type="submit" isBusy={isBusy}>
          {say(`correction_${way}_send`)}
        </ActButton>
        {way === 'mail' ? (
          <ActButton onClick={() => void sendBy('note')} isBusy={isBusy}>
            {say('correction_note_send')}
          </ActButton>
        ) : null}
      </div>
    </form>
  );
}
