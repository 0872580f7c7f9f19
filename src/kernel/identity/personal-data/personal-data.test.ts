import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { connect } from '../../database/connection.ts';
import { createFileFolder } from '../../files/file-folder.ts';
import { sweepFiles } from '../../files/sweep-files.ts';
import { openTestPlaces, type TestPlaces } from '../../places/test-places.ts';
import type { Kernel } from '../../solution.ts';
import { testKernel } from '../../test-kernel.ts';
import { erasePerson } from './erase-person.ts';
import { EXEMPT_TABLES } from './exempt-tables.ts';
import { exportPerson } from './export-person.ts';
import { kernelParts } from './kernel-parts.ts';
import type { PersonalData } from './personal-data.ts';
import { type FilledPerson, fillPerson } from './testing/fill-tables.ts';
import { personalTables, tablesWith, unspokenTables } from './testing/personal-tables.ts';

const KOELN = '053150000000';

let house: TestPlaces;
let owner: Kysely<unknown>;
let kernel: Kernel;
const folder = mkdtempSync(join(tmpdir(), 'hier-files-'));
beforeAll(async () => {
  house = await openTestPlaces();
  owner = connect(house.ownerUrl);
  kernel = testKernel(house, { files: createFileFolder(folder) });
});
afterAll(async () => {
  await owner.destroy();
  await house.close();
  rmSync(folder, { recursive: true });
});

let erika: FilledPerson;
const erase = (parts: readonly PersonalData[] = kernelParts) =>
  erasePerson(kernel, parts, { person: erika.id, by: 'self' });
let other: FilledPerson;
beforeEach(async () => {
  other = await fillPerson(kernel, {
    ...{ name: 'Max Nachbar', email: 'max@nachbar.example', inviter: null, ars: KOELN },
  });
  erika = await fillPerson(kernel, {
    ...{ name: 'Erika Unverwechselbar', email: 'erika@unverwechselbar.example' },
    ...{ inviter: other.id, ars: KOELN },
  });
});
afterEach(async () => {
  await sql`truncate kernel.person, kernel.invitation, kernel.town_request, kernel.verification, kernel.audit, kernel.erasure cascade`.execute(
    owner,
  );
  await sql`delete from jobs.job`.execute(owner);
  await sweepFiles(kernel);
});

describe('tables about people', () => {
  it('are each spoken for by a part of the house, or exempt for a written reason', async () => {
    expect(await unspokenTables(owner, kernelParts)).toEqual([]);
    const all = await personalTables(owner);
    expect(all).toContain('kernel.passkey');
    for (const [table, reason] of Object.entries(EXEMPT_TABLES)) {
      expect(all, table).toContain(table);
      expect(reason.length, table).toBeGreaterThan(20);
    }
  });

  it('that somebody adds and nobody speaks for are found', async () => {
    await sql`create table kernel.letter (id uuid primary key, recipient text)`.execute(owner);
    await sql`create table kernel.vote (id uuid primary key, who uuid references kernel.person (id))`.execute(
      owner,
    );
    try {
      expect(await unspokenTables(owner, kernelParts)).toEqual(['kernel.letter', 'kernel.vote']);
    } finally {
      await sql`drop table kernel.letter, kernel.vote`.execute(owner);
    }
  });
});

describe('the export about a person', () => {
  it('holds something of every table that is spoken for', async () => {
    const { parts } = await exportPerson(kernel, kernelParts, erika.id);
    expect(parts).toMatchObject({
      account: { id: erika.id, name: erika.name, email: erika.email, emailVerified: true },
      sessions: [{ device: 'Firefox, Windows' }],
      passkeys: [{ name: 'Schlüssel', credentialId: `credential-${erika.id}` }],
      signInLinks: [{ provider: 'konto', subject: `subject-${erika.id}` }],
      profile: { language: 'en', places: [{ ars: KOELN, pinned: true }] },
      memberships: [{ ars: KOELN, role: 'editor' }],
      invitations: { sent: [{ ars: KOELN }], received: [{ email: erika.email }] },
      files: [{ purpose: 'profile-picture', content: erika.picture.toString('base64') }],
      mails: [{ state: 'created', subject: 'Einladung' }],
      log: [
        { action: 'membership.granted', how: 'by-you' },
        { action: 'membership.changed', how: 'about-you', detail: { role: 'editor' } },
      ],
    });
  });

  it('holds nothing about others, and nothing by which one could sign in', async () => {
    const text = JSON.stringify(await exportPerson(kernel, kernelParts, erika.id));
    for (const secret of [other.id, other.name, other.email, other.pseudonym, '@elsewhere.example', 'token-'])
      expect(text, secret).not.toContain(secret);
  });

  it('is made for who has nothing but an account', async () => {
    await sql`delete from kernel.profile`.execute(owner);
    await sql`delete from kernel.file`.execute(owner);
    const { parts } = await exportPerson(kernel, kernelParts, erika.id);
    expect(parts).not.toHaveProperty('profile');
    expect(parts.files).toEqual([]);
  });
});

describe('the deletion of a person', () => {
  it('leaves neither id, address, name nor pseudonym in any row, but for the pseudonym in the log', async () => {
    for (const text of [erika.id, erika.email, erika.name])
      expect(await tablesWith(owner, text), text).not.toEqual([]);
    expect(await tablesWith(owner, erika.email)).toContain('jobs.job');
    const before = new Set(await tablesWith(owner, erika.id));
    for (const table of kernelParts.flatMap(({ tables }) => tables).filter((name) => !DETACHED.has(name)))
      expect(before, `${table} is filled`).toContain(table);

    const { kept } = await erase();

    for (const text of [erika.id, erika.email, erika.name])
      expect(await tablesWith(owner, text), text).toEqual([]);
    expect(await tablesWith(owner, erika.pseudonym)).toEqual(['kernel.audit']);
    // What was done, what was done to them, and that a role was given up.
    expect(kept).toEqual([{ what: 'kept_audit', count: 3 }]);
  });

  it('writes down what stays and why, without telling who it was', async () => {
    await erase();
    const { rows } = await sql<{ kept: unknown; text: string }>`
      select kept, e::text as text from kernel.erasure e`.execute(owner);
    expect(rows).toHaveLength(1);
    expect(rows[0]?.kept).toEqual([{ what: 'kept_audit', count: 3 }]);
    for (const text of [erika.id, erika.email, erika.name, erika.pseudonym])
      expect(rows[0]?.text).not.toContain(text);
  });

  it('removes the picture from the disk, and leaves everybody else as they were', async () => {
    const before = await exportPerson(kernel, kernelParts, other.id);
    expect(await kernel.files.list()).toHaveLength(2);
    await erase();
    const after = await exportPerson(kernel, kernelParts, other.id);
    // The invitation that the other one sent to the person who is gone went too.
    expect({ ...after.parts, invitations: null }).toEqual({ ...before.parts, invitations: null });
    expect(await kernel.files.list()).toHaveLength(1);
  });

  it('happens whole or not at all', async () => {
    const failing: PersonalData = {
      ...{ id: 'broken', tables: [], export: async () => undefined },
      erase: async () => {
        throw new Error('cannot be removed now');
      },
    };
    const before = await exportPerson(kernel, kernelParts, erika.id);
    await expect(erase([...kernelParts, failing])).rejects.toThrow('cannot be removed now');
    expect(await exportPerson(kernel, kernelParts, erika.id)).toEqual(before);
    expect(await tablesWith(owner, 'kept_audit')).toEqual([]);
  });

  it('happens once, also when it is asked for twice at the same time', async () => {
    const both = await Promise.allSettled([erase(), erase()]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'account-gone' },
    });
    const { rows } = await sql`select 1 from kernel.erasure`.execute(owner);
    expect(rows).toHaveLength(1);
  });
});

/** Hold the address or the pseudonym, not the id. */
const DETACHED = new Set([
  ...['kernel.adoption_version', 'kernel.audit', 'jobs.job', 'kernel.town_request'],
  // By the address alone.
  ...['kernel.correction', 'kernel.correction_address'],
  ...['kernel.submission', 'kernel.submission_address', 'kernel.unconfirmed_submission'],
  'kernel.trusted_sender',
]);
