import { useCallback, useRef, useState } from 'react';
import { fullLanguage } from '../../../../kernel/i18n/language.ts';
import type { ColumnId, NoteKind } from '../../boards/methods.ts';
import { type Drafts, newDraft } from './drafts.ts';
import { NoteForm } from './note-form.tsx';
import type { Change } from './pending.ts';
import { pageLanguage, type SayPart } from './say.ts';

/** What is mostly written in a column. */
const USUAL: Partial<Record<ColumnId, NoteKind>> = {
  open: 'question',
  sketches: 'idea',
  objections: 'risk',
  chosen: 'idea',
};

/** The button at the end of a column, and the note that is written there. */
export function NewNote({
  column,
  say,
  drafts,
  last,
  change,
}: {
  column: ColumnId;
  say: SayPart;
  drafts: Drafts;
  last: string | null;
  change: (change: Change) => void;
}) {
  const key = newDraft(column);
  const [isOpen, setOpen] = useState(drafts.has(key));
  const button = useRef<HTMLButtonElement>(null);
  const keep = useCallback(
    (typed: { text: string; kind: NoteKind }) => void drafts.set(key, { ...typed, begun: null }),
    [drafts, key],
  );
  const close = () => {
    drafts.delete(key);
    setOpen(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  if (isOpen)
    return (
      <NoteForm
        id={key}
        say={say}
        start={drafts.get(key) ?? { text: '', kind: USUAL[column] ?? 'fact' }}
        button={say('board_pin')}
        onTyped={keep}
        onCancel={close}
        onDone={({ text, kind }) => {
          const lang = fullLanguage(pageLanguage());
          change({ do: 'make', note: crypto.randomUUID(), column, kind, text, lang, after: last });
          close();
        }}
      />
    );
  return (
    <button
      type="button"
      className="board__add"
      ref={button}
      aria-label={say('board_add_to', { column: say(`board_column_${column}`) })}
      onClick={() => setOpen(true)}
    >
      {say('board_add')}
    </button>
  );
}
