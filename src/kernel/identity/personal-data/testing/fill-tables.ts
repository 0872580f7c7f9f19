/** A person about whom every table holds something. */
import { createHash, randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { keepFile } from '../../../files/keep-file.ts';
import { createJobs } from '../../../jobs/jobs.ts';
import { createMailQueue } from '../../../mail/queue/mail-queue.ts';
import { mailSendJob } from '../../../mail/queue/mail-send-job.ts';
import type { Kernel } from '../../../solution.ts';

export interface FilledPerson {
  id: string;
  name: string;
  email: string;
  pseudonym: string;
  /** Bytes of the picture. */
  picture: Buffer;
}

const NOW = '2026-11-24T09:00:00Z';
const LATER = '2026-12-01T09:00:00Z';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');

/** Writes a row into each table that refers to people. `inviter` is somebody else, who invited this one. */
export async function fillPerson(
  kernel: Kernel,
  { name, email, inviter, ars }: { name: string; email: string; inviter: string | null; ars: string },
): Promise<FilledPerson> {
  const { db } = kernel;
  const id = randomUUIDv7();
  const pseudonym = randomUUIDv7();
  await fillAccount(db, { id, name, email });
  await sql`insert into kernel.profile (person, language, places, places_changed_at, changed_at)
    values (${id}, 'en', ${JSON.stringify([{ ars, pinned: true, changedAt: NOW, removed: false }])}, ${NOW}, ${NOW})`.execute(
    db,
  );
  await fillSubscriptions(db, { id, email, ars });
  await sql`insert into kernel.membership (id, person, ars, level, role, since)
    values (${randomUUIDv7()}, ${id}, ${ars}, 'municipality', 'editor', ${NOW})`.execute(db);
  const invitation = (to: string, by: string | null) => sql`
    insert into kernel.invitation
      (id, ars, level, role, email, language, token_digest, invited_by, created_at, expires_at)
    values (${randomUUIDv7()}, ${ars}, 'municipality', 'editor', ${to}, 'de', ${digest(`${to}${by}`)}, ${by}, ${NOW}, ${LATER})`;
  await invitation(email, inviter).execute(db);
  await invitation(`guest-of-${id}@elsewhere.example`.slice(0, 20).concat('@elsewhere.example'), id).execute(
    db,
  );
  await sql`insert into kernel.town_request (id, ars, kind, name, position, email, language, created_at)
    values (${randomUUIDv7()}, ${ars}, 'claim', ${name}, 'Hauptamt', ${email}, 'de', ${NOW})`.execute(db);
  const correction = randomUUIDv7();
  await sql`insert into kernel.correction (ars, id, place, path, solution, about, about_lang, kind, text, language,
      text_digest, wants_answer, state, version, created_at, changed_at)
    values (${ars}, ${correction}, ${ars}, 'dienste/hundesteuer', 'services', 'Hundesteuer', 'de', 'wrong',
      ${`${name} fragt nach`}, 'de', ${digest(name)}, true, 'open', 1, ${NOW}, ${NOW})`.execute(db);
  await sql`insert into kernel.correction_address (ars, correction, email)
    values (${ars}, ${correction}, ${email})`.execute(db);
  await fillLog(db, { id, pseudonym, ars });
  await fillAdoption(db, { pseudonym, ars });
  await queueMailTo(db, email);
  const picture = Buffer.from(`picture of ${id}`);
  await keepFile(kernel, {
    ...{ person: id, purpose: 'profile-picture', type: 'image/webp', bytes: picture },
    sha256: digest(picture.toString()),
    now: Temporal.Instant.from(NOW),
  });
  return { id, name, email, pseudonym, picture };
}

async function fillAccount(
  db: Kysely<unknown>,
  { id, name, email }: { id: string; name: string; email: string },
): Promise<void> {
  await sql`insert into kernel.person (id, name, email, email_verified, created_at, updated_at)
    values (${id}, ${name}, ${email}, true, ${NOW}, ${NOW})`.execute(db);
  await sql`insert into kernel.session (id, person, token, expires_at, created_at, updated_at, device)
    values (${randomUUIDv7()}, ${id}, ${`token-${id}`}, ${LATER}, ${NOW}, ${NOW}, 'Firefox, Windows')`.execute(
    db,
  );
  await sql`insert into kernel.sign_in_link (id, person, provider, subject, issuer, created_at, updated_at)
    values (${randomUUIDv7()}, ${id}, 'konto', ${`subject-${id}`}, 'https://id.example', ${NOW}, ${NOW})`.execute(
    db,
  );
  await sql`insert into kernel.passkey
      (id, name, public_key, person, credential_id, counter, device_type, backed_up, transports, created_at)
    values (${randomUUIDv7()}, 'Schlüssel', ${`key-${id}`}, ${id}, ${`credential-${id}`}, 3, 'multiDevice', true, 'usb', ${NOW})`.execute(
    db,
  );
  await sql`insert into kernel.verification (id, identifier, value, expires_at, created_at, updated_at)
    values (${randomUUIDv7()}, ${`sign-in-otp-${email}`}, 'hash:0', ${LATER}, ${NOW}, ${NOW}),
      (${randomUUIDv7()}, 'challenge', ${JSON.stringify({ userId: id })}, ${LATER}, ${NOW}, ${NOW})`.execute(
    db,
  );
}

/** One of a browser while signed in, one of the address without. */
async function fillSubscriptions(
  db: Kysely<unknown>,
  { id, email, ars }: { id: string; email: string; ars: string },
): Promise<void> {
  const [push, mail, told] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  await sql`insert into kernel.subscription (id, channel, endpoint, p256dh, auth, address, secret_digest, state,
      language, person, created_at, changed_at)
    values (${push}, 'push', ${`https://push.example/${push}`}, 'key', 'auth', null, ${digest(push)}, 'active', 'de',
        ${id}, ${NOW}, ${NOW}),
      (${mail}, 'mail', null, null, null, ${email}, ${digest(mail)}, 'active', 'de', null, ${NOW}, ${NOW})`.execute(
    db,
  );
  await sql`insert into kernel.subscription_choice (subscription, ars, topic)
    select one, ${ars}, 'test.news' from unnest(${[push, mail]}::uuid[]) as one`.execute(db);
  await sql`insert into kernel.notification (id, topic, units, tag, urgency, created_at)
    values (${told}, 'test.news', ${[ars]}, 'a', 'normal', ${NOW})`.execute(db);
  await sql`insert into kernel.delivery (notification, subscription, channel, ars, state, due_at, at)
    values (${told}, ${push}, 'push', ${ars}, 'sent', ${NOW}, ${NOW}),
      (${told}, ${mail}, 'mail', ${ars}, 'waiting', ${NOW}, ${NOW})`.execute(db);
}

async function fillLog(
  db: Kysely<unknown>,
  { id, pseudonym, ars }: { id: string; pseudonym: string; ars: string },
): Promise<void> {
  const other = randomUUIDv7();
  await sql`insert into kernel.pseudonym (person, pseudonym) values (${id}, ${pseudonym})`.execute(db);
  await sql`insert into kernel.audit (at, ars, actor, action, subject, detail)
    values (${NOW}, ${ars}, ${pseudonym}, 'membership.granted', ${`membership ${randomUUIDv7()}`}, ${JSON.stringify({ about: other })}),
      (${NOW}, ${ars}, ${other}, 'membership.changed', ${`membership ${randomUUIDv7()}`}, ${JSON.stringify({ about: pseudonym, role: 'editor' })}),
      (${NOW}, ${ars}, ${other}, 'membership.ended', ${`membership ${randomUUIDv7()}`}, '{}')`.execute(db);
}

async function fillAdoption(
  db: Kysely<unknown>,
  { pseudonym, ars }: { pseudonym: string; ars: string },
): Promise<void> {
  await sql`insert into kernel.adoption (ars, solution, level, state, since, changed_at, version)
    values (${ars}, 'leisure', 'municipality', 'live', ${NOW}, ${NOW}, 1) on conflict do nothing`.execute(db);
  await sql`insert into kernel.adoption_version
      (ars, solution, version, state, settings, level, since, changed_at, actor)
    values (${ars}, 'leisure',
      (select coalesce(max(version), 0) + 1 from kernel.adoption_version where ars = ${ars} and solution = 'leisure'),
      'live', '{}', 'municipality', ${NOW}, ${NOW}, ${pseudonym})`.execute(db);
}

/** A mail that waits to be sent. */
async function queueMailTo(db: Kysely<unknown>, email: string): Promise<void> {
  const send = mailSendJob({
    way: { kind: 'folder', folder: '' },
    send: async () => undefined,
  });
  const jobs = createJobs({ db, jobs: [send], log: { info() {}, warn() {}, error() {} } });
  await createMailQueue(jobs, send).queueMail(
    { to: email, subject: 'Einladung', text: 'Guten Tag', language: 'de' },
    { key: `mail to ${email}` },
  );
  await jobs.close();
}
