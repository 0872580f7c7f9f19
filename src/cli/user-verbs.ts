/** The verbs of `user`: each opens nothing, says what it did, and returns the exit code. */
import { recordAudit } from '../kernel/audit/store.ts';
import { CONSOLE } from '../kernel/identity/actor.ts';
import { exampleLines, makeExampleLinks } from '../kernel/identity/examples/example-links.ts';
import { hasExamplePeople } from '../kernel/identity/examples/example-people.ts';
import { invite } from '../kernel/identity/invitations/invite.ts';
import { sendInvitation } from '../kernel/identity/invitations/send-invitation.ts';
import { endMembership } from '../kernel/identity/memberships/end-membership.ts';
import { grantRole, requireRole } from '../kernel/identity/memberships/grant-role.ts';
import {
  addPerson,
  endSessionsOf,
  type KnownPerson,
  personByEmail,
  staff,
  waysInOf,
} from '../kernel/identity/memberships/person-store.ts';
import { findMembership, membershipsOf } from '../kernel/identity/memberships/store.ts';
import type { Membership } from '../kernel/identity/person.ts';
import type { MemberRole } from '../kernel/identity/role.ts';
import { createMailer } from '../kernel/mail/create-mailer.ts';
import { MailFault } from '../kernel/mail/mail-fault.ts';
import type { Place } from '../kernel/places/place.ts';
import { FEDERATION } from '../kernel/places/place.ts';
import { requirePlace } from '../kernel/places/require-place.ts';
import { UsageError } from './usage-error.ts';
import type { UserHouse, UserOptions } from './user.ts';

interface Words {
  email: string;
  role: MemberRole;
}

export async function list(house: UserHouse, { ars, json }: UserOptions): Promise<number> {
  const keys = ars === undefined ? null : house.places.keys(requirePlace(house.places, ars).ars);
  const all = await staff(house.db, keys);
  if (json) console.log(JSON.stringify(all, null, 2));
  else if (all.length === 0)
    console.log('Nobody works here yet: user add <email> --operator, or user invite.');
  else
    console.log(
      all.map((one) => `${one.email}${one.name && ` (${one.name})`}: ${line(one, house)}`).join('\n'),
    );
  return 0;
}

export async function show(house: UserHouse, email: string): Promise<number> {
  const person = await requirePerson(house, email);
  const memberships = await membershipsOf(house.db, person.id);
  const ways = await waysInOf(house.db, person.id, house.clock.now());
  console.log(
    [
      `${person.email}${person.name && ` (${person.name})`}, account since ${person.createdAt.slice(0, 10)}`,
      ...memberships.map((one) => `    ${line(one, house)}`),
      ...(memberships.length === 0 ? ['    no role'] : []),
      `    signed in on ${ways.sessions} devices; ${ways.passkeys} passkeys; other providers: ${ways.providers.join(', ') || 'none'}`,
    ].join('\n'),
  );
  return 0;
}

export async function add(house: UserHouse, email: string, { operator }: UserOptions): Promise<number> {
  const now = house.clock.now();
  const { person, isNew } = await house.db.transaction().execute(async (trx) => {
    const added = await addPerson(trx, email, now);
    if (added.isNew)
      await recordAudit(
        trx,
        { ars: FEDERATION, person: null, action: 'person.added', subject: 'person', about: added.person.id },
        now,
      );
    return added;
  });
  console.log(isNew ? `${email} has an account now.` : `${email} had an account already.`);
  if (operator)
    await give(house, person, { place: requirePlace(house.places, FEDERATION), role: 'operator' });
  console.log(`To sign in: ${house.config.publicUrl}/anmelden, with a code by e-mail.`);
  return 0;
}

export async function grant(house: UserHouse, { email, role }: Words, options: UserOptions): Promise<number> {
  await give(house, await requirePerson(house, email), {
    place: placeOf(house, options),
    role,
    level: options.level,
  });
  return 0;
}

async function give(
  house: UserHouse,
  person: KnownPerson,
  wanted: Parameters<typeof requireRole>[1],
): Promise<void> {
  const checked = requireRole(CONSOLE, wanted);
  const { membership, isNew } = await grantRole(house, CONSOLE, { ...checked, person: person.id });
  console.log(`${person.email} ${isNew ? 'is' : 'was already'} ${line(membership, house)}`);
}

export async function revoke(
  house: UserHouse,
  { email, role }: Words,
  options: UserOptions,
): Promise<number> {
  const person = await requirePerson(house, email);
  const place = placeOf(house, options);
  const { level } = requireRole(CONSOLE, { place, role, level: options.level });
  const keys = house.places.keys(place.ars);
  const found = await findMembership(house.db, keys, { person: person.id, role, level });
  if (found === undefined)
    throw new UsageError(
      `${email} is no ${role} of ${place.name} (${level}): "user show ${email}" says what it is.`,
    );
  await endMembership(house, CONSOLE, { place, id: found.id });
  console.log(`${email} is no longer ${role} of ${place.name}. It counts at the next request.`);
  return 0;
}

/** The mail is sent from here, at once, so that it also goes out where no house is running. */
export async function inviteByMail(
  house: UserHouse,
  { email, role }: Words,
  options: UserOptions,
): Promise<number> {
  const place = placeOf(house, options);
  const { level, language } = options;
  const desk = { ...house, queueMail: async () => undefined };
  const invitation = await invite(desk, CONSOLE, { place, role, level, email, language });
  const mailer = createMailer(house.config, { clock: house.clock });
  try {
    await sendInvitation({ ...house, mailer, publicUrl: house.config.publicUrl }, invitation.id);
  } catch (error) {
    if (!(error instanceof MailFault)) throw error;
    throw new UsageError(
      `The invitation stands, but its mail did not go out: ${error.message} Mend that, then invite once more.`,
      { cause: error },
    );
  }
  const way = mailer.way.kind === 'smtp' ? `by ${mailer.way.host}` : `as a file in ${mailer.way.folder}`;
  console.log(
    `${email} is invited as ${role} of ${place.name} until ${invitation.expiresAt.slice(0, 10)}; the mail went out ${way}.`,
  );
  return 0;
}

export async function endSessions(house: UserHouse, email: string): Promise<number> {
  const person = await requirePerson(house, email);
  const ended = await house.db.transaction().execute(async (trx) => {
    const count = await endSessionsOf(trx, person.id);
    const entry = { ars: FEDERATION, person: null, action: 'sessions.ended', subject: 'sessions' } as const;
    await recordAudit(trx, { ...entry, about: person.id, detail: { count } }, house.clock.now());
    return count;
  });
  console.log(`${email} is signed out on ${ended} devices.`);
  return 0;
}

/** Only while trying out, and never where others can come. */
export async function exampleLink(house: UserHouse): Promise<number> {
  const { config, db, clock } = house;
  if (!hasExamplePeople(config))
    throw new UsageError(
      'Example people are for this machine alone: HIER_SAMPLE must be on, HOST and PUBLIC_URL loopback addresses.',
    );
  const links = await makeExampleLinks({ db, clock, publicUrl: config.publicUrl });
  console.log(exampleLines(links, house).join('\n'));
  return 0;
}

function placeOf(house: UserHouse, { ars }: UserOptions): Place {
  // Only operators may be named without a place: they all belong to the federation.
  return requirePlace(house.places, ars ?? FEDERATION);
}

async function requirePerson(house: UserHouse, email: string): Promise<KnownPerson> {
  const person = await personByEmail(house.db, email);
  if (person === undefined)
    throw new UsageError(
      `Nobody has an account as ${email}: "user add" makes one, "user invite" asks for one.`,
    );
  return person;
}

function line({ role, ars, level, since }: Membership, { places }: UserHouse): string {
  const found = places.resolve(ars);
  const name = found.kind === 'current' || found.kind === 'moved' ? found.place.name : 'no place today';
  return `${role} of ${name} (${ars}, ${level}) since ${since.slice(0, 10)}`;
}
