import { joinPersonal } from '../../kernel/identity/personal-data/join-parts.ts';
import { personalParticipants } from './boards/personal-participants.ts';
import { personalIdeas } from './ideas/personal-ideas.ts';
import { personalInvitations } from './ratings/personal-store.ts';

/** What co-creation holds about people. */
export const personalData = joinPersonal('cocreation', [
  personalParticipants,
  personalIdeas,
  personalInvitations,
]);
