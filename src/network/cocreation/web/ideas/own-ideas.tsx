import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { OwnRoomProps } from '../../../../../web/ui/solution-entry.ts';
import { Proposals } from './proposals.tsx';
import { ownWay } from './way.ts';

/** Ideas that somebody sent from the own area: all of them, a new one, or one. */
export function OwnIdeas({ screen, item }: OwnRoomProps) {
  return (
    <Proposals
      screen={screen}
      item={item}
      way={ownWay(screen.language)}
      note="cocreation.idea.own"
      none={screen.say('idea_none_own')}
      isOwn
    />
  );
}
