/** Where the rooms of ideas ask, and where their pages are. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import { ownRoomPath, roomPath } from '../../../../kernel/pages/people/personal-paths.ts';

/** Parts of the addresses of the rooms, as `ideas/rooms.ts` declares them. */
const IDEAS = 'gemeinsam/ideen';
const SCREENING = 'gemeinsam/ideen-sichten';

export interface Way {
  /** Own path of the API. */
  api: string;
  /** Own path of the room, or of one thing in it. */
  room: (item?: string) => string;
}

export function townWay(ars: string, language: Language): Way {
  return {
    api: `/api/cocreation/desk/${ars}/ideas`,
    room: (item) => roomPath(language, ars, IDEAS, item),
  };
}

export function officeWay(ars: string, language: Language): Way {
  return {
    api: `/api/cocreation/desk/${ars}/screening`,
    room: (item) => roomPath(language, ars, SCREENING, item),
  };
}

export function ownWay(language: Language): Way {
  return { api: '/api/cocreation/own/ideas', room: (item) => ownRoomPath(language, IDEAS, item) };
}
