import { useCallback } from 'react';
import type { NoteKind } from '../../boards/methods.ts';
import type { Drafts } from './drafts.ts';
import { NoteForm } from './note-form.tsx';
import type { Change } from './pending.ts';
import type { SayPart } from './say.ts';

/** A note that is being written on: from the version that was read, so that what others write meanwhile stays theirs. */
export function EditNote({
  id,
  say,
  drafts,
  change,
  onClose,
}: {
  id: string;
  say: SayPart;
  drafts: Drafts;
  change: (change: Change) => void;
  onClose: () => void;
}) {
  const draft = drafts.get(id);
  const begun = draft?.begun ?? null;
  const keep = useCallback(
    (typed: { text: string; kind: NoteKind }) => {
      if (begun !== null) drafts.set(id, { ...typed, begun });
    },
    [drafts, id, begun],
  );
  if (draft === undefined || begun === null) return null;
  const close = () => {
    drafts.delete(id);
    onClose();
  };
  return (
    <NoteForm
      {...{ id, say }}
      start={draft}
      button={say('board_save')}
      onTyped={keep}
      onCancel={close}
      onDone={(written) => {
        if (written.text !== begun.text || written.kind !== begun.kind)
          change({ do: 'write', note: id, ...written, version: begun.version, beside: crypto.randomUUID() });
        close();
      }}
    />
  );
}
