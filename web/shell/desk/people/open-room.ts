import type { DeskRoomPart } from '../../../ui/solution-entry.ts';
import { PeoplePage } from './people-page.tsx';

export const room: DeskRoomPart = { Room: PeoplePage, words: null };
