/** Pages in the network. */
import type { NetworkRoom } from '../../../kernel/network/network-room.ts';
import { contactsRoom } from './pages/contacts-room.ts';
import { questionsRoom } from './pages/questions-room.ts';

export const adviceNetwork: readonly NetworkRoom[] = [contactsRoom, questionsRoom];
