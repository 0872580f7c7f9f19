import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import type { SaidLight } from '../../feasibility/judge.ts';

/** Each light has a form and a word of its own: colour alone says nothing. */
const SIGNS: Readonly<Record<SaidLight, string>> = { green: '✓', amber: '!', red: '×', open: '?' };

export function LightMark({ screen, light }: { screen: RoomProps['screen']; light: SaidLight }) {
  return (
    <span className={`light light--${light}`}>
      <span className="light__sign" aria-hidden="true">
        {SIGNS[light]}
      </span>
      {screen.say(`light_${light}`)}
    </span>
  );
}
