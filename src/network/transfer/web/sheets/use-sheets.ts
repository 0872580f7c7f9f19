/** What the rooms of fact sheets ask of the house. */
import { useActs, useDesk } from '../../../../../web/ui/desk-parts.ts';
import type { Screen } from '../../../../kernel/pages/screen.ts';
import type { SheetChoices, SheetView } from '../../sheets/sheets-api.ts';
import type { Way } from './way.ts';

/** What each part of one sheet gets. */
export interface SheetPartProps extends Pick<ReturnType<typeof useActs>, 'act' | 'isBusy'> {
  screen: Screen;
  way: Way;
  sheet: SheetView;
  choices: SheetChoices;
}

export function useSheet(id: string, way: Way, { language }: Screen) {
  const path = `${way.api}/${id}`;
  return { found: useDesk<SheetView>(path, language), ...useActs(path, language, { evenRefused: true }) };
}
