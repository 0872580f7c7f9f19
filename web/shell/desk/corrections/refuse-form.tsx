import { type FormEvent, useRef, useState } from 'react';
import { ActButton } from '../../people/act-button.tsx';
import { Fold } from '../../people/fold.tsx';
import { TextArea } from './text-area.tsx';

/** A refusal of something that somebody sent, with its reason. `longest`: characters. */
export function RefuseForm(props: {
  words: { title: string; reason: string; hint: string; missing: string; refuse: string };
  longest: number;
  isBusy: boolean;
  refuse: (reason: string) => Promise<boolean>;
}) {
  const { words, longest, isBusy, refuse } = props;
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isEmpty = reason.trim() === '';
    setMissing(isEmpty);
    if (isEmpty) area.current?.focus();
    else void refuse(reason.trim());
  };
  return (
    <Fold id="refuse" title={words.title}>
      <form className="form" onSubmit={submit} noValidate>
        <TextArea
          id="refuse-reason"
          ref={area}
          label={words.reason}
          hint={words.hint}
          error={isMissing ? words.missing : null}
          longest={longest}
          value={reason}
          change={setReason}
        />
        <div className="actions">
          <ActButton type="submit" isBusy={isBusy}>
            {words.refuse}
          </ActButton>
        </div>
      </form>
    </Fold>
  );
}
