import { joinPersonal } from '../../kernel/identity/personal-data/join-parts.ts';
import { personalContacts, personalQuestions } from './advice/personal-store.ts';

/** What this part of the network holds about people. */
export const personalData = joinPersonal('transfer', [personalContacts, personalQuestions]);
