import type { DeskRoomPart } from '../desk-room.tsx';
import { PeoplePage } from './people-page.tsx';

export const room: DeskRoomPart = { Room: PeoplePage, words: null };
