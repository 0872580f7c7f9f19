import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import '../../../../../web/ui/setup-parts.ts';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { Choose } from './choose.tsx';
import { GiversPart } from './givers.tsx';
import { OneTakeover } from './one-takeover.tsx';
import { readItem } from './room-paths.ts';

/** Taking solutions over: what can be taken, from whom, and one takeover step by step. */
export function TakeoverRoom({ screen, place, item }: RoomProps) {
  const shared = { screen, place };
  const chosen = item === null ? null : readItem(item);
  if (chosen === null) return <Choose {...shared} />;
  return 'takeover' in chosen ? (
    <OneTakeover key={chosen.takeover} {...shared} id={chosen.takeover} />
  ) : (
    <GiversPart key={item} {...shared} solution={chosen.solution} sheet={chosen.sheet} />
  );
}
