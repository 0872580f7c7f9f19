/** Pages in the network. */
import type { NetworkRoom } from '../../../kernel/network/network-room.ts';
import { pilotsRoom } from './pages/pilots-room.ts';

export const pilotNetwork: readonly NetworkRoom[] = [pilotsRoom];
