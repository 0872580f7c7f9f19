import { SelectField } from '../../../../../web/ui/desk-parts.ts';
import type { NoteView } from '../../boards/board-api.ts';
import type { ColumnId } from '../../boards/methods.ts';
import type { SayPart } from './say.ts';

/** Moving without a mouse: a step up or down, or to another column. */
export function NoteMove({
  note,
  say,
  columns,
  onUp,
  onDown,
  onColumn,
}: {
  note: NoteView;
  say: SayPart;
  columns: readonly ColumnId[];
  onUp?: () => void;
  onDown?: () => void;
  onColumn: (column: ColumnId) => void;
}) {
  return (
    <div className="note-card__move">
      <button type="button" className="board__act" aria-disabled={onUp === undefined} onClick={onUp}>
        {say('board_up')}
      </button>
      <button type="button" className="board__act" aria-disabled={onDown === undefined} onClick={onDown}>
        {say('board_down')}
      </button>
      <SelectField
        id={`${note.id}-column`}
        label={say('board_to')}
        value={note.column}
        options={columns.map((value) => ({ value, words: say(`board_column_${value}`) }))}
        change={(column) => column !== note.column && onColumn(column)}
      />
    </div>
  );
}
