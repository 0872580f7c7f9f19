/** What the rooms of ideas ask of the house. */
import { useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { IdeaView } from '../../ideas/ideas-api.ts';
import type { Way } from './way.ts';

/** What each part of one idea gets. */
export interface IdeaPartProps extends Pick<ReturnType<typeof useActs>, 'act' | 'isBusy'> {
  screen: Screen;
  idea: IdeaView;
}

export function useIdea(id: string, way: Way, { language }: Screen) {
  const path = `${way.api}/${id}`;
  return { found: useDesk<IdeaView>(path, language), ...useActs(path, language, { evenRefused: true }) };
}
