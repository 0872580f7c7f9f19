import type { OwnRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { BookingsRoom } from './bookings-room.tsx';

/** The vehicle is called here as in the search, so its words come along. */
export const room: OwnRoomPart = {
  Room: BookingsRoom,
  words: {
    de: async () => {
      const [own, find] = await Promise.all([
        import('../../i18n/drive/de.json'),
        import('../../i18n/find/de.json'),
      ]);
      return { default: { ...find.default, ...own.default } };
    },
    en: async () => {
      const [own, find] = await Promise.all([
        import('../../i18n/drive/en.json'),
        import('../../i18n/find/en.json'),
      ]);
      return { default: { ...find.default, ...own.default } };
    },
  },
};
