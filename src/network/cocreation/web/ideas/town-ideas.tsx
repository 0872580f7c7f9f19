import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { Proposals } from './proposals.tsx';
import { townWay } from './way.ts';

/** Ideas of a town: all of them, a new one, or one. */
export function TownIdeas({ screen, place, item }: RoomProps) {
  return (
    <Proposals
      screen={screen}
      item={item}
      way={townWay(place.ars, screen.language)}
      note={`cocreation.idea.${place.ars}`}
      none={screen.say('idea_none_town')}
    />
  );
}
