import '../ui/style.css';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createRoot, hydrateRoot } from 'react-dom/client';
import type { Language } from '../../src/kernel/i18n/language.ts';
import type { PageData } from '../../src/kernel/pages/page-data.ts';
import { screenOf, type Texts } from '../../src/kernel/pages/screen.ts';
import { App } from './app.tsx';
import { keepLanguage, opensOtherLanguage } from './language-choice.ts';
import { LoadFailure } from './load-page.ts';
import { Mishap } from './mishap.tsx';
import { readFirstPage } from './offline/first-page.ts';
import { rememberScroll } from './scroll-memory.ts';
import { stayInside } from './stay-inside.ts';

const TEXTS: Record<Language, () => Promise<Texts>> = {
  de: async () => (await import('../../src/kernel/i18n/de.json')).default,
  en: async () => (await import('../../src/kernel/i18n/en.json')).default,
  // What has no easy words yet stands in German.
  'de-simple': async () => ({
    ...(await TEXTS.de()),
    ...(await import('../../src/kernel/i18n/de-simple.json')).default,
  }),
};

/** Takes over the page that the server sent: same data, same markup, nothing moves. */
async function takeOver(): Promise<void> {
  const block = document.getElementById('page-data')?.textContent;
  const root = document.getElementById('app');
  if (block === undefined || block === null || root === null) return;
  // Written by our own server from this very type.
  const first = readFirstPage(JSON.parse(block) as PageData);
  if (opensOtherLanguage()) return;
  const texts = await TEXTS[first.language]();
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        gcTime: 30 * 60_000,
        // A failure is told at once when there is no connection; otherwise one more try.
        retry: (count, error) => error instanceof LoadFailure && navigator.onLine && count < 1,
        networkMode: 'always',
      },
    },
  });
  const scroll = rememberScroll();
  const app = (
    <QueryClientProvider client={client}>
      <Mishap screen={screenOf(first, texts)}>
        <App first={first} texts={texts} scroll={scroll} />
      </Mishap>
    </QueryClientProvider>
  );
  // Offline the worker may send a house without a view.
  if (root.firstChild === null) createRoot(root).render(app);
  else hydrateRoot(root, app);
  stayInside();
  keepLanguage();
  // Not needed for anything that is on the screen now.
  const { startOffline } = await import('./offline/start.ts');
  startOffline(root);
}

takeOver();
