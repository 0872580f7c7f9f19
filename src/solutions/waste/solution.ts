/** Wiring of the solution "waste": the contract filled in, nothing else. */
import { sourceOrEditor, wellSources } from '../../kernel/adoptions/prerequisites.ts';
import type { Solution } from '../../kernel/solution.ts';
import { bulkyMail } from './bulky/bulky-mail.ts';
import { ownPage } from './bulky/own-page.ts';
import { bulkyRemindJob } from './bulky/remind-job.ts';
import { requestPage } from './bulky/request-page.ts';
import { cards } from './cards.ts';
import { gapFinder } from './desk/gap-finder.ts';
import { missedAnswer, streetsWithDays } from './desk/measures.ts';
import { deskTables } from './desk/tables.ts';
import { intakes } from './intakes/intakes.ts';
import { missedMail } from './missed/missed-mail.ts';
import { reportPage } from './missed/report-page.ts';
import { statePage } from './missed/state-page.ts';
import { embeds } from './out/embeds.ts';
import { openData } from './out/open-data.ts';
import { page } from './page.ts';
import { PATH } from './paths.ts';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { pointLayers } from './points/layers.ts';
import { remindJob } from './remind/remind-job.ts';
import { reminderTopic } from './remind/reminder-topic.ts';
import { toTell } from './remind/tables.ts';
import { rooms } from './rooms.ts';
import { routes } from './routes.ts';
import { renewRhythmsJob } from './rules/renew-job.ts';
import { sample } from './sample.ts';
import { search } from './search-waste.ts';
import { settings } from './settings.ts';
import { tasks } from './tasks.ts';
import { i18n } from './texts.ts';

const told = { forever: 'what a feed has now; taken away when the feed no longer has it' };
const decided = { forever: 'what a desk decided about days; holds no people' };

export const solution: Solution = {
  id: 'waste',
  scope: 'everywhere',
  path: PATH,
  i18n,
  migrations: new URL('./migrations/', import.meta.url),
  tables: [
    ...[...['street', 'series', 'collection'], ...['sorting_override', 'point', 'osm_point']].map((name) => ({
      name,
      class: 'place' as const,
      retention: told,
    })),
    ...['change', 'holiday_rule', 'year'].map((name) => ({
      name,
      class: 'place' as const,
      retention: decided,
    })),
    toTell,
    ...deskTables,
  ],
  permissions,
  rooms,
  plainPages: [reportPage, statePage, requestPage, ownPage],
  mails: [missedMail, bulkyMail],
  gaps: gapFinder,
  personalData,
  settings,
  routes,
  cards,
  sample,
  search,
  page,
  layers: pointLayers,
  embeds,
  openData,
  tasks,
  connectors: intakes,
  topics: [reminderTopic],
  jobs: [remindJob, renewRhythmsJob, bulkyRemindJob],
  measures: [streetsWithDays, missedAnswer],
  prerequisites: [
    sourceOrEditor('collections', 'waste', ['collections', 'rhythms']),
    wellSources('sources', 'waste'),
  ],
};
