import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ActButton, SelectField } from '../../../../../web/ui/desk-parts.ts';
import { LONGEST_NOTE, NOTE_KINDS, type NoteKind } from '../../boards/methods.ts';
import type { SayPart } from './say.ts';

/** Text and colour of a note. */
export function NoteForm({
  id,
  say,
  start,
  button,
  onTyped,
  onDone,
  onCancel,
}: {
  id: string;
  say: SayPart;
  start: { text: string; kind: NoteKind };
  button: string;
  onTyped: (typed: { text: string; kind: NoteKind }) => void;
  onDone: (written: { text: string; kind: NoteKind }) => void;
  onCancel: () => void;
}) {
  const [text, setText] = useState(start.text);
  const [kind, setKind] = useState(start.kind);
  const [isMissing, setMissing] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
  }, []);
  // Kept as it is typed: the note may go from under it.
  useEffect(() => onTyped({ text, kind }), [text, kind, onTyped]);
  function done(event: FormEvent): void {
    event.preventDefault();
    const given = text.trim();
    setMissing(given === '');
    if (given === '') area.current?.focus();
    else onDone({ text: given, kind });
  }
  return (
    <form
      className="board__form"
      noValidate
      onSubmit={done}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) done(event);
      }}
    >
      <div className={`kern-form-input${isMissing ? ' kern-form-input--error' : ''}`}>
        <label className="kern-label" htmlFor={`${id}-text`}>
          {say('board_text')}
        </label>
        <textarea
          id={`${id}-text`}
          ref={area}
          className="kern-form-input__input"
          rows={4}
          maxLength={LONGEST_NOTE}
          value={text}
          aria-invalid={isMissing}
          aria-describedby={`${id}-hint`}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        <p className={isMissing ? 'kern-error' : 'kern-hint'} id={`${id}-hint`}>
          {say(isMissing ? 'board_text_missing' : 'board_text_left')}
        </p>
      </div>
      <SelectField
        id={`${id}-kind`}
        label={say('board_kind')}
        value={kind}
        options={NOTE_KINDS.map((value) => ({ value, words: say(`board_kind_${value}`) }))}
        change={setKind}
      />
      <div className="actions">
        <ActButton type="submit" look="primary">
          {button}
        </ActButton>
        <ActButton onClick={onCancel}>{say('board_cancel')}</ActButton>
      </div>
    </form>
  );
}
