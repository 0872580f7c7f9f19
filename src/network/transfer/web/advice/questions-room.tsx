import '../../../../../web/ui/entries.css';
import '../../../../../web/ui/forms.css';
import type { RoomProps } from '../../../../../web/ui/solution-entry.ts';
import { NEW_ITEM } from '../../../../kernel/pages/people/personal-paths.ts';
import { NewQuestion } from './new-question.tsx';
import { OneQuestion } from './one-question.tsx';
import { TownQuestionList } from './town-question-list.tsx';

/** What a town asks and what it joins: all of it, a new one, or one. */
export function QuestionsRoom({ screen, place, item }: RoomProps) {
  if (item === null) return <TownQuestionList screen={screen} place={place} />;
  if (item === NEW_ITEM) return <NewQuestion screen={screen} place={place} />;
  return <OneQuestion key={item} screen={screen} place={place} id={item} />;
}
