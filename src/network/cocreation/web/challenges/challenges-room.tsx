import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import { NewChallenge } from './new-challenge.tsx';
import { OneChallenge } from './one-challenge.tsx';
import { TownList } from './town-list.tsx';

/** What a town describes and what it joins: all of it, a new one, or one. */
export function ChallengesRoom({ screen, place, item }: RoomProps) {
  if (item === null) return <TownList screen={screen} place={place} />;
  if (item === NEW_ITEM) return <NewChallenge screen={screen} place={place} />;
  return <OneChallenge key={item} screen={screen} place={place} id={item} />;
}
