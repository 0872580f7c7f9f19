import type { Kernel, PageContent, PlaceRequest } from '../../../kernel/solution.ts';
import { choiceOf } from './calendar-choice.ts';
import { calendarPageOf } from './calendar-page.ts';
import { calendarsPage } from './calendars-page.ts';

/** Pages at `abfall/kalender…`; null: it is none of them. */
export async function outPage(
  rest: string,
  request: PlaceRequest,
  kernel: Kernel,
): Promise<PageContent | null> {
  const [first, ...parts] = rest.split('/');
  if (first !== 'kalender') return null;
  if (parts.length === 0) return calendarsPage(request, kernel);
  const choice = choiceOf(parts.join('/'));
  return choice === null ? null : calendarPageOf(choice, request, kernel);
}
