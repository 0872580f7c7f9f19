/** What the kernel itself holds about people. */

import { correctionsBy, deleteCorrectionsBy } from '../../corrections/personal-store.ts';
import { deliveriesTo } from '../../notifications/delivery-store.ts';
import { exportSubscriptions, removeSubscriptionsOf } from '../../notifications/subscription-store.ts';
import { deleteSubmissionsBy, submissionsBy, trustIn } from '../../submissions/personal-store.ts';
import { membershipsOf } from '../memberships/store.ts';
import type { PersonalData } from './personal-data.ts';
import {
  accountOf,
  adoptionsBy,
  deleteInvitationsTo,
  deleteMailsTo,
  deletePending,
  deleteTownRequestsOf,
  detachAdoptions,
  filesOf,
  invitationsBy,
  invitationsTo,
  linksOf,
  logOf,
  mailsTo,
  passkeysOf,
  profileOf,
  sessionsOf,
  townRequestsOf,
} from './store.ts';

/** Removed with the account itself: each refers to it with "on delete cascade". */
const goesWithTheAccount: PersonalData['erase'] = async () => [];

export const kernelParts: readonly PersonalData[] = [
  {
    id: 'account',
    tables: ['kernel.person'],
    export: (person, { db }) => accountOf(db, person),
    erase: goesWithTheAccount,
  },
  {
    id: 'sessions',
    tables: ['kernel.session'],
    export: (person, { db }) => sessionsOf(db, person),
    erase: goesWithTheAccount,
  },
  {
    id: 'passkeys',
    tables: ['kernel.passkey'],
    export: (person, { db }) => passkeysOf(db, person),
    erase: goesWithTheAccount,
  },
  {
    id: 'signInLinks',
    tables: ['kernel.sign_in_link'],
    export: (person, { db }) => linksOf(db, person),
    erase: goesWithTheAccount,
  },
  {
    id: 'profile',
    tables: ['kernel.profile'],
    export: (person, { db }) => profileOf(db, person),
    erase: goesWithTheAccount,
  },
  {
    id: 'memberships',
    tables: ['kernel.membership'],
    export: (person, { db }) => membershipsOf(db, person),
    erase: goesWithTheAccount,
  },
  {
    id: 'invitations',
    tables: ['kernel.invitation'],
    export: async (person, { db }) => ({
      sent: await invitationsBy(db, person),
      received: await invitationsTo(db, person),
    }),
    async erase(person, trx) {
      await deleteInvitationsTo(trx, person);
      return [];
    },
  },
  {
    id: 'townRequests',
    tables: ['kernel.town_request'],
    export: (person, { db }) => townRequestsOf(db, person),
    async erase(person, trx) {
      await deleteTownRequestsOf(trx, person);
      return [];
    },
  },
  {
    id: 'corrections',
    tables: ['kernel.correction', 'kernel.correction_address'],
    async export(person, { db }) {
      const rows = await correctionsBy(db, person);
      return rows.length === 0 ? undefined : rows;
    },
    async erase(person, trx) {
      await deleteCorrectionsBy(trx, person);
      return [];
    },
  },
  {
    id: 'submissions',
    tables: [
      ...['kernel.submission', 'kernel.submission_address', 'kernel.unconfirmed_submission'],
      'kernel.trusted_sender',
    ],
    async export(person, { db }) {
      const [sent, trust] = await Promise.all([submissionsBy(db, person), trustIn(db, person)]);
      return sent.length === 0 && trust.length === 0 ? undefined : { sent, trust };
    },
    async erase(person, trx) {
      await deleteSubmissionsBy(trx, person);
      return [];
    },
  },
  {
    id: 'files',
    tables: ['kernel.file'],
    async export(person, { db, files }) {
      const rows = await filesOf(db, person);
      return Promise.all(
        rows.map(async ({ sha256, ...row }) => ({
          ...row,
          content: (await files.read(sha256))?.toString('base64') ?? null,
        })),
      );
    },
    erase: goesWithTheAccount,
  },
  {
    id: 'log',
    tables: ['kernel.pseudonym', 'kernel.audit'],
    export: (person, { db }) => logOf(db, person),
    // The key to the pseudonym goes with the account; then the lines say what was done, and nobody can say by whom.
    async erase(person, trx) {
      const lines = await logOf(trx, person);
      return lines.length === 0 ? [] : [{ what: 'kept_audit', count: lines.length }];
    },
  },
  {
    id: 'adoptions',
    tables: ['kernel.adoption_version'],
    export: (person, { db }) => adoptionsBy(db, person),
    async erase(person, trx) {
      await detachAdoptions(trx, person);
      return [];
    },
  },
  {
    id: 'mails',
    tables: ['jobs.job'],
    export: (person, { db }) => mailsTo(db, person),
    async erase(person, trx) {
      await deleteMailsTo(trx, person);
      return [];
    },
  },
  {
    id: 'notifications',
    // Choices go with it, and the log of deliveries knows its id alone.
    tables: ['kernel.subscription'],
    async export(person, { db }) {
      const subscriptions = await exportSubscriptions(db, person);
      if (subscriptions.length === 0) return undefined;
      return {
        subscriptions,
        deliveries: await deliveriesTo(
          db,
          subscriptions.map(({ id }) => id),
        ),
      };
    },
    // Also those of the address that were made without the account.
    async erase(person, trx) {
      await removeSubscriptionsOf(trx, person);
      return [];
    },
  },
  {
    id: 'pending',
    tables: ['kernel.verification'],
    // Digests of codes and challenges that end within minutes: nothing in them could be read.
    export: async () => undefined,
    async erase(person, trx) {
      await deletePending(trx, person);
      return [];
    },
  },
];
