import { keptThings } from '../../ui/kept-things.ts';
import { restoreFields } from './carry-over.ts';
import { keepDrafts } from './drafts.ts';
import { linkWorker } from './worker-link.ts';

/** What keeps working without a network: drafts at once, the worker when the page has nothing better to do. */
export function startOffline(root: HTMLElement): void {
  keepDrafts(root);
  restoreFields();
  // What is over goes when it is looked for.
  keptThings();
  const link = () => void linkWorker();
  if (document.readyState === 'complete') link();
  else addEventListener('load', link, { once: true });
}
