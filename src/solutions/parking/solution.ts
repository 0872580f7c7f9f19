/** Wiring of the solution "parking": the contract filled in, nothing else. */
import { source, wellSources } from '../../kernel/adoptions/prerequisites.ts';
import type { Solution } from '../../kernel/solution.ts';
import { cards } from './cards.ts';
import { lotLayers } from './find/layers.ts';
import { listed } from './find/listed.ts';
import { searchLots } from './find/search-lots.ts';
import { intakes } from './intakes/intakes.ts';
import { jobs } from './jobs.ts';
import { namedPhotos } from './lots/named-photos-store.ts';
import { mails } from './mails.ts';
import { openData } from './out/open-data.ts';
import { page } from './page.ts';
import { OWN_ROOMS, PATH } from './paths.ts';
import { permissions } from './permissions.ts';
import { personalData } from './personal-data.ts';
import { routes } from './routes.ts';
import { sample } from './sample.ts';
import { settings } from './settings.ts';
import { tables } from './tables.ts';
import { i18n } from './texts.ts';
import { findReviewTasks } from './zones/find-review-tasks.ts';
import { gapFinder } from './zones/gap-finder.ts';
import { bookedHours, keptPromises, offeredHours } from './zones/measures.ts';
import { namedAuthority } from './zones/prerequisites.ts';
import { rooms } from './zones/rooms.ts';

export const solution: Solution = {
  id: 'parking',
  scope: 'everywhere',
  path: PATH,
  i18n,
  migrations: new URL('./migrations/', import.meta.url),
  tables,
  permissions,
  personalData,
  namedPictures: namedPhotos,
  ownRooms: [
    { id: 'bookings', path: OWN_ROOMS.bookings },
    { id: 'lots', path: OWN_ROOMS.lots },
  ],
  rooms,
  tasks: findReviewTasks,
  gaps: gapFinder,
  settings,
  routes,
  cards,
  sample,
  page,
  search: searchLots,
  layers: lotLayers,
  listed,
  openData,
  connectors: intakes,
  jobs,
  mails,
  measures: [offeredHours, bookedHours, keptPromises],
  prerequisites: [source('zones', 'parking', ['zones']), namedAuthority, wellSources('sources', 'parking')],
};
