import type { OwnRoomPart } from '../../../../../web/ui/solution-entry.ts';
import { BookingsRoom } from './bookings-room.tsx';

export const room: OwnRoomPart = {
  Room: BookingsRoom,
  words: { de: () => import('../../i18n/drive/de.json'), en: () => import('../../i18n/drive/en.json') },
};
