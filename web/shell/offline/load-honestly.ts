import type { View } from '../../../src/kernel/pages/page-data.ts';
import { loadView } from '../load-page.ts';
import type { Route } from '../route.ts';
import { settleAnswer } from './answer-times.ts';
import { drawable } from './honest-view.ts';

/** A view that can be drawn whatever the server knew more, with the time of its answer noted for its address. */
export async function loadHonestly(route: Route, address: string, signal: AbortSignal): Promise<View> {
  const view = drawable(await loadView(route, signal));
  settleAnswer(signal, address);
  return view;
}
