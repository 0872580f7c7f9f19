import { lazy, Suspense } from 'react';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import type { BoardPartData } from '../../boards/board-page.ts';

const BoardPart = lazy(async () => ({ default: (await import('./board-part.tsx')).BoardPart }));

/** The boards weigh more than all other parts together: a chunk of their own. */
export function BoardLater(props: PartProps) {
  // Our own page wrote it (`board-page.ts`).
  const { sprint } = props.data as BoardPartData;
  return (
    <Suspense fallback={<p role="status">{props.texts.board_loading}</p>}>
      <BoardPart key={sprint} {...props} />
    </Suspense>
  );
}
