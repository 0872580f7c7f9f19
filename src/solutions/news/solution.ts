/** Wiring of the solution "news": the contract filled in, nothing else. */
import { z } from 'zod';
import { rss } from '../../connectors/rss/rss.ts';
import type { Solution } from '../../kernel/solution.ts';
import { format, type Intake } from '../../kernel/sources/intake.ts';
import { cards } from './cards.ts';
import { feed } from './feed.ts';
import { listPage, PATH } from './list-page.ts';
import type { NewsRecord } from './model.ts';
import { NEWS_TOPIC, newsOfItem } from './of-item.ts';
import { routes } from './routes.ts';
import { sample } from './sample.ts';
import { search } from './search-news.ts';
import { putNews, removeNews } from './store.ts';
import { i18n } from './texts.ts';

const intake: Intake<NewsRecord> = {
  id: 'news',
  formats: [format(rss, newsOfItem)],
  licences: 'open',
  staleAfter: 'P2D',
  put: putNews,
  remove: removeNews,
};

export const solution: Solution = {
  id: 'news',
  scope: 'everywhere',
  path: PATH,
  i18n,
  migrations: new URL('./migrations/', import.meta.url),
  tables: [
    {
      name: 'item',
      class: 'place',
      retention: {
        days: 400,
        column: 'published_at',
        reason: 'news of a year ago are no news; the site has its archive',
      },
    },
  ],
  permissions: [],
  settings: z.object({}),
  routes,
  cards,
  search,
  page: listPage,
  connectors: [intake],
  topics: [{ id: NEWS_TOPIC, levels: ['municipality', 'association'] }],
  feed,
  sample,
  measures: [],
  prerequisites: [],
};
