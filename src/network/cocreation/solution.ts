/** Wiring of co-creation, a part of the network: the contract filled in, nothing else. */
import { z } from 'zod';
import type { Solution } from '../../kernel/solution.ts';
import { challengeThings } from './challenges/challenge-things.ts';
import { challengesRoom } from './challenges/page/challenges-room.ts';
import { CHALLENGES_ROOM, INTAKE_ROOM } from './challenges/rooms.ts';
import { ideaThings } from './ideas/idea-things.ts';
import { transferHandlers } from './ideas/on-transfer.ts';
import { ideasRoom } from './ideas/pages/ideas-room.ts';
import { IDEAS_ROOM, OWN_IDEAS_ROOM, SCREENING_ROOM } from './ideas/rooms.ts';
import { overviewRoom } from './overview/overview-room.ts';
import { PATH } from './paths.ts';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { ratingsRoom } from './ratings/pages/ratings-room.ts';
import { ratingRooms } from './ratings/rooms.ts';
import { roundMail } from './ratings/round-mail.ts';
import { routes } from './routes.ts';
import { sample, sampleIntakes } from './sample/sample.ts';
import { sprintRooms } from './sprints/desk-rooms.ts';
import { sprintRoom } from './sprints/network-room.ts';
import { tables } from './tables.ts';
import { findTasks } from './tasks.ts';
import { i18n } from './texts.ts';
import { placeCards } from './wishes/place-card.ts';
import { placePage } from './wishes/place-pages.ts';
import { wishRooms } from './wishes/rooms.ts';
import { wishPage } from './wishes/wish-page.ts';

export const solution: Solution = {
  id: 'cocreation',
  scope: 'everywhere',
  path: PATH,
  i18n,
  migrations: new URL('./migrations/', import.meta.url),
  tables,
  permissions,
  personalData,
  settings: z.object({}),
  routes,
  rooms: [
    ...[CHALLENGES_ROOM, INTAKE_ROOM, IDEAS_ROOM, SCREENING_ROOM],
    ...[...ratingRooms, ...sprintRooms, ...wishRooms],
  ],
  ownRooms: [OWN_IDEAS_ROOM],
  tasks: findTasks,
  mails: [roundMail],
  cards: placeCards,
  search: async () => [],
  page: placePage,
  plainPages: [wishPage],
  network: [overviewRoom, challengesRoom, ideasRoom, ratingsRoom, sprintRoom],
  things: [challengeThings, ideaThings],
  events: { emits: [], handles: transferHandlers },
  connectors: sampleIntakes,
  sample,
  measures: [],
  prerequisites: [],
};
