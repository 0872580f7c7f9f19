/** Pages in the network. */
import type { NetworkRoom } from '../../../kernel/network/network-room.ts';

export const sheetNetwork: readonly NetworkRoom[] = [];
