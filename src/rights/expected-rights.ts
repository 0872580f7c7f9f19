/**
 * Who is let in where, written down a second time and by hand: it knows nothing of the lists from which the house
 * decides, so that a change there is noticed here. Whoever changes it says in a decision record why.
 */

import type { MemberRole, Role } from '../kernel/identity/role.ts';
import type { Level } from '../kernel/places/place.ts';

export type Caller = 'nobody' | Role;

export const CALLERS: readonly Caller[] = [
  ...(['nobody', 'citizen', 'editor', 'officer', 'manager', 'public-company', 'company'] as const),
  ...(['association', 'adviser', 'state', 'federal', 'operator'] as const),
];

/** Where somebody works, and at which place they ask. */
export interface Situation {
  /** In the report. */
  title: string;
  ars: string;
  /** Where and as what level a role works in this situation; a role that is left out cannot be in it. */
  works: Partial<Record<MemberRole, { ars: string; level: Level }>>;
}

const WACKEN = '010615168107';
const AMT = '010615168000';
/** Other members of the same association; this one limited its mandate to opening the desk … */
const LIMITED = '010615168097';
/** … and this one ended it. */
const ENDED = '010615168108';
const STEINBURG = '010610000000';
/** In the same county and Land; invited county, Land and Bund. */
const INVITING = '010610046046';
const LAND = '010000000000';
const BUND = '000000000000';
const KOELN = '053150000000';

const TOWN_ROLES = [
  'editor',
  'officer',
  'manager',
  'public-company',
  'company',
  'association',
  'adviser',
] as const;

const all = (ars: string, level: Level): Situation['works'] =>
  Object.fromEntries(TOWN_ROLES.map((role) => [role, { ars, level }]));
const operator = { ars: BUND, level: 'federal' } as const;
const above: Situation['works'] = {
  ...all(STEINBURG, 'county'),
  state: { ars: LAND, level: 'state' },
  federal: { ars: BUND, level: 'federal' },
  operator,
};

export const SITUATIONS = {
  own: { title: 'own municipality', ars: WACKEN, works: { ...all(WACKEN, 'municipality') } },
  ownLand: { title: 'own Land', ars: LAND, works: { state: { ars: LAND, level: 'state' } } },
  ownBund: { title: 'own Bund', ars: BUND, works: { federal: { ars: BUND, level: 'federal' }, operator } },
  foreign: {
    title: 'foreign municipality',
    ars: KOELN,
    works: { ...above, ...all(WACKEN, 'municipality') },
  },
  member: {
    title: 'member of the own association',
    ars: WACKEN,
    works: { ...all(AMT, 'association'), operator },
  },
  limited: {
    title: 'member that left its association `desk:open` only',
    ars: LIMITED,
    works: { ...all(AMT, 'association'), operator },
  },
  ended: {
    title: 'member that ended the mandate of its association',
    ars: ENDED,
    works: { ...all(AMT, 'association'), operator },
  },
  uninvited: {
    title: 'municipality in the own county, Land, Bund: without mandate',
    ars: WACKEN,
    works: above,
  },
  invited: { title: 'the same with mandate', ars: INVITING, works: above },
} as const satisfies Record<string, Situation>;

export type SituationName = keyof typeof SITUATIONS;

/** What the places of the situations have decided before anybody asks. */
export const MANDATES = [
  { ars: LIMITED, holder: AMT, level: 'association', scope: 'limited', permissions: ['desk:open'] },
  { ars: ENDED, holder: AMT, level: 'association', scope: 'ended', permissions: [] },
  { ars: INVITING, holder: STEINBURG, level: 'county', scope: 'full', permissions: [] },
  { ars: INVITING, holder: LAND, level: 'state', scope: 'full', permissions: [] },
  { ars: INVITING, holder: BUND, level: 'federal', scope: 'full', permissions: [] },
] as const;

const MANAGING = {
  own: ['manager'],
  ownLand: ['state'],
  ownBund: ['federal', 'operator'],
  foreign: ['operator'],
  member: ['manager', 'operator'],
  limited: ['operator'],
  ended: ['operator'],
  uninvited: ['operator'],
  invited: ['manager', 'state', 'federal', 'operator'],
} as const satisfies Record<SituationName, readonly Caller[]>;

const NOBODY = {
  ...{ own: [], ownLand: [], ownBund: [], foreign: [], member: [], limited: [], ended: [], uninvited: [] },
  invited: [],
} as const satisfies Record<SituationName, readonly Caller[]>;

/** Officers as well, wherever managers are let in. */
const OFFICE = {
  ...MANAGING,
  own: ['officer', 'manager'],
  member: ['officer', 'manager', 'operator'],
  invited: ['officer', 'manager', 'state', 'federal', 'operator'],
} as const satisfies Record<SituationName, readonly Caller[]>;

/** And editors. */
const WRITING = {
  ...MANAGING,
  own: ['editor', 'officer', 'manager'],
  member: ['editor', 'officer', 'manager', 'operator'],
  invited: ['editor', 'officer', 'manager', 'state', 'federal', 'operator'],
} as const satisfies Record<SituationName, readonly Caller[]>;

/** Permissions at a place: who is let in, by situation. All others are turned away. */
export const AT_PLACE: Readonly<Record<string, Readonly<Record<SituationName, readonly Caller[]>>>> = {
  'desk:open': {
    own: ['editor', 'officer', 'manager', 'adviser'],
    ownLand: ['state'],
    ownBund: ['federal', 'operator'],
    foreign: ['operator'],
    member: ['editor', 'officer', 'manager', 'adviser', 'operator'],
    limited: ['editor', 'officer', 'manager', 'adviser', 'operator'],
    ended: ['operator'],
    uninvited: ['operator'],
    invited: ['editor', 'officer', 'manager', 'adviser', 'state', 'federal', 'operator'],
  },
  'people:manage': MANAGING,
  'audit:read': MANAGING,
  'adoptions:manage': MANAGING,
  'town:manage': MANAGING,
  'sources:manage': OFFICE,
  'archive:take': MANAGING,
  'entries:write': WRITING,
  'corrections:answer': WRITING,
  'waste:plan': OFFICE,
  'waste:cases': OFFICE,
  'parking:review': OFFICE,
  'cocreation:propose': {
    ...NOBODY,
    own: ['editor', 'officer', 'manager', 'public-company'],
    member: ['editor', 'officer', 'manager', 'public-company'],
    invited: ['editor', 'officer', 'manager', 'public-company'],
  },
  'cocreation:speak': {
    ...NOBODY,
    own: ['officer', 'manager'],
    member: ['officer', 'manager'],
    invited: ['officer', 'manager'],
  },
  // At a town it opens nothing: what it lets do is done at the desk of the federation (`require-office.ts`).
  'cocreation:care': {
    own: ['association', 'adviser'],
    ownLand: [],
    ownBund: ['federal', 'operator'],
    foreign: ['operator'],
    member: ['association', 'adviser', 'operator'],
    limited: ['operator'],
    ended: ['operator'],
    uninvited: ['operator'],
    invited: ['association', 'adviser', 'federal', 'operator'],
  },
  'transfer:plan': {
    ...NOBODY,
    own: ['editor', 'officer', 'manager', 'public-company'],
    member: ['editor', 'officer', 'manager', 'public-company'],
    invited: ['editor', 'officer', 'manager', 'public-company'],
  },
  'transfer:decide': {
    ...NOBODY,
    own: ['officer', 'manager'],
    member: ['officer', 'manager'],
    invited: ['officer', 'manager'],
  },
  'transfer:advise': {
    own: ['association', 'adviser'],
    ownLand: ['state'],
    ownBund: ['federal', 'operator'],
    foreign: ['operator'],
    member: ['association', 'adviser', 'operator'],
    limited: ['operator'],
    ended: ['operator'],
    uninvited: ['operator'],
    invited: ['association', 'adviser', 'state', 'federal', 'operator'],
  },
  // At a town it opens nothing: what it lets do is done at the desk of the federation (`require-office.ts`).
  'transfer:care': {
    own: ['association', 'adviser'],
    ownLand: [],
    ownBund: ['federal', 'operator'],
    foreign: ['operator'],
    member: ['association', 'adviser', 'operator'],
    limited: ['operator'],
    ended: ['operator'],
    uninvited: ['operator'],
    invited: ['association', 'adviser', 'federal', 'operator'],
  },
  'mandates:manage': {
    own: ['manager'],
    ownLand: [],
    ownBund: ['operator'],
    foreign: ['operator'],
    member: ['operator'],
    limited: ['operator'],
    ended: ['operator'],
    uninvited: ['operator'],
    invited: ['operator'],
  },
};

/** Permissions that know no place: who is let in. */
export const ANYWHERE: Readonly<Record<string, readonly Caller[]>> = {
  public: CALLERS,
  'account:own': CALLERS.filter((one) => one !== 'nobody'),
  'desk:enter': ['editor', 'officer', 'manager', 'adviser', 'state', 'federal', 'operator'],
  'operation:read': ['operator'],
  'operation:manage': ['operator'],
};

/** All that may be public although it changes something: the ways to sign in and out, looking at an invitation, and notifications. */
export const PUBLIC_CHANGES: readonly string[] = [
  'POST /api/account/code',
  'POST /api/account/code/check',
  'POST /api/account/passkey/check',
  'POST /api/account/passkey/options',
  'POST /api/account/providers/:id',
  'POST /api/account/sign-out',
  'POST /api/invitations/look',
  // A visitor writes about a page; without an account.
  'POST /api/places/:ars/corrections',
  'POST /en/korrektur',
  'POST /korrektur',
  'POST /leicht/korrektur',
  // A club sends something in, confirms its address and takes it back; without an account.
  'POST /en/melden/:ars/:solution/:intake',
  'POST /melden/:ars/:solution/:intake',
  'POST /leicht/melden/:ars/:solution/:intake',
  'POST /en/melden/bestaetigen',
  'POST /melden/bestaetigen',
  'POST /leicht/melden/bestaetigen',
  'POST /en/melden/zurueckziehen',
  'POST /melden/zurueckziehen',
  'POST /leicht/melden/zurueckziehen',
  // A household says that its bin was left standing, asks for a slot, and uses its secret links; without an account.
  'POST /anliegen/:ars/abfall/nicht-abgeholt',
  'POST /en/anliegen/:ars/abfall/nicht-abgeholt',
  'POST /leicht/anliegen/:ars/abfall/nicht-abgeholt',
  'POST /anliegen/:ars/abfall/nicht-abgeholt/stand',
  'POST /en/anliegen/:ars/abfall/nicht-abgeholt/stand',
  'POST /leicht/anliegen/:ars/abfall/nicht-abgeholt/stand',
  'POST /anliegen/:ars/abfall/sperrmuell',
  'POST /en/anliegen/:ars/abfall/sperrmuell',
  'POST /leicht/anliegen/:ars/abfall/sperrmuell',
  'POST /anliegen/:ars/abfall/sperrmuell/termin',
  'POST /en/anliegen/:ars/abfall/sperrmuell/termin',
  'POST /leicht/anliegen/:ars/abfall/sperrmuell/termin',
  // A citizen says "me too" to a challenge, wishes something, and takes it back; without an account.
  'POST /api/cocreation/challenges/:id/wish',
  'POST /api/cocreation/challenges/:id/wish/back',
  'POST /api/cocreation/challenges/:id/wish/mine',
  'POST /anliegen/:ars/gemeinsam/wunsch',
  'POST /en/anliegen/:ars/gemeinsam/wunsch',
  'POST /leicht/anliegen/:ars/gemeinsam/wunsch',
  // A citizen says how a pilot goes; without an account.
  'POST /anliegen/:ars/vorhaben/rueckmeldung',
  'POST /en/anliegen/:ars/vorhaben/rueckmeldung',
  'POST /leicht/anliegen/:ars/vorhaben/rueckmeldung',
  // A mayor who was invited to rate opens and casts the ballot behind the link; without an account.
  'POST /api/cocreation/ballots/look',
  'PUT /api/cocreation/ballots',
  'POST /en/mitmachen-als-kommune',
  'POST /en/mitmachen-als-kommune/bestaetigen',
  'POST /leicht/mitmachen-als-kommune',
  'POST /leicht/mitmachen-als-kommune/bestaetigen',
  'POST /mitmachen-als-kommune',
  'POST /mitmachen-als-kommune/bestaetigen',
  // A guest comes to the boards of a sprint by a link, and whoever is there works by the secret of their device.
  'DELETE /api/cocreation/boards/:sprint/links/:id',
  'DELETE /api/cocreation/boards/:sprint/notes/:id',
  'DELETE /api/cocreation/boards/:sprint/people/:id',
  'POST /api/cocreation/boards/:sprint/links',
  'POST /api/cocreation/boards/:sprint/look',
  'POST /api/cocreation/boards/:sprint/notes',
  'POST /api/cocreation/boards/:sprint/seat',
  'PUT /api/cocreation/boards/:sprint/days/:day',
  'PUT /api/cocreation/boards/:sprint/me',
  'PUT /api/cocreation/boards/:sprint/notes/:id/dots',
  'PUT /api/cocreation/boards/:sprint/notes/:id/place',
  'PUT /api/cocreation/boards/:sprint/notes/:id/text',
  // By the secret of a subscription, or a link that only its owner has.
  'DELETE /api/notifications/subscription',
  'PATCH /api/notifications/subscription',
  'POST /api/notifications/confirm',
  'POST /api/notifications/stop',
  'POST /api/notifications/subscriptions',
  'POST /api/notifications/subscriptions/moved',
];

/** All that may be read below the addresses of accounts without being signed in: the ways to sign in. */
export const PUBLIC_READS: readonly string[] = ['/api/account/providers', '/api/account/providers/:id/back'];
