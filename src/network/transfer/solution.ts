/** Wiring of transfer, a part of the network: the contract filled in, nothing else. */
import { z } from 'zod';
import type { Solution } from '../../kernel/solution.ts';
import { answerMail } from './advice/answer-mail.ts';
import { holdForApprovals } from './approvals/approval-hold.ts';
import { emits } from './events.ts';
import { jobs } from './jobs.ts';
import { network } from './network.ts';
import { PATH } from './paths.ts';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { feedbackPage } from './pilots/pages/feedback-page.ts';
import { placeCards } from './pilots/pages/place-card.ts';
import { placePage } from './pilots/pages/place-page.ts';
import { rooms } from './rooms.ts';
import { routes } from './routes.ts';
import { sample, sampleIntakes } from './samples.ts';
import { tables } from './tables.ts';
import { findTasks } from './tasks.ts';
import { i18n } from './texts.ts';

export const solution: Solution = {
  id: 'transfer',
  scope: 'everywhere',
  path: PATH,
  i18n,
  migrations: new URL('./migrations/', import.meta.url),
  tables,
  permissions,
  personalData,
  settings: z.object({}),
  routes,
  tasks: findTasks,
  mails: [answerMail],
  holds: holdForApprovals,
  events: { emits, handles: [] },
  jobs,
  cards: placeCards,
  search: async () => [],
  page: placePage,
  plainPages: [feedbackPage],
  rooms,
  network,
  connectors: sampleIntakes,
  sample,
  measures: [],
  prerequisites: [],
};
