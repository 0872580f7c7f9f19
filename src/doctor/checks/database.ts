import type { Kysely } from 'kysely';
import type { PlannedSchema } from '../../kernel/database/migrate.ts';
import { bad, type Finding, good, note } from '../finding.ts';
import { appliedMigrations, hasTable, loginOf, rightsToAudit, serverVersion } from '../store.ts';

/** Versions of PostgreSQL whose makers mend nothing any more end in November of the fifth year; 15 ends in 2027. */
const ENDS: Readonly<Record<string, string>> = {
  '15': '2027-11',
  '16': '2028-11',
  '17': '2029-11',
  '18': '2030-11',
};

/** Whether the account by which the house works is kept from what only migrations may do. */
export async function checkRoles(db: Kysely<unknown>): Promise<Finding[]> {
  const { account, isOwner, isSuperuser } = await loginOf(db);
  if (isOwner || isSuperuser)
    return [
      bad(
        `One account does both: "${account}", by which the house works, may also act as ${isSuperuser ? 'superuser' : 'hier_owner'}. Whoever takes over the program could change the log of changes.`,
        'Give DATABASE_URL an account that is a member of hier_app alone, and DATABASE_OWNER_URL the one of hier_owner (docs/operate.md).',
      ),
    ];
  return [good(`"${account}" may act as hier_app and not as hier_owner.`)];
}

/** Whether the program itself can change or read what it has logged. */
export async function checkAudit(db: Kysely<unknown>): Promise<Finding[]> {
  if (!(await hasTable(db, 'kernel.audit'))) return [];
  const rights = await rightsToAudit(db);
  if (rights.length === 0) return [good('hier_app can only add to the log of changes.')];
  return [
    bad(
      `hier_app has rights to the log of changes that it must not have: ${rights.join(', ')}.`,
      `As hier_owner run: revoke ${rights.join(', ').toLowerCase()} on kernel.audit from hier_app, public;`,
    ),
  ];
}

export async function checkVersion(db: Kysely<unknown>, today: string): Promise<Finding[]> {
  const version = await serverVersion(db);
  const ends = ENDS[version.split('.')[0] ?? ''];
  const text = `PostgreSQL ${version}.`;
  return [
    ends !== undefined && today.slice(0, 7) > ends
      ? bad(
          `${text} Its makers have mended nothing since ${ends}.`,
          'Take a backup, and restore it into a newer one.',
        )
      : good(text),
  ];
}

export async function checkMigrations(
  db: Kysely<unknown>,
  plan: readonly PlannedSchema[],
): Promise<Finding[]> {
  const ledger = (await hasTable(db, 'kernel.migration')) ? await appliedMigrations(db) : [];
  const applied = new Set(ledger.map(({ schema, name }) => `${schema}/${name}`));
  const all = plan.flatMap(({ id, files }) => files.map(({ name }) => `${id}/${name}`));
  const pending = all.filter((name) => !applied.has(name));
  if (pending.length === 0) return [good(`All ${all.length} migrations are applied.`)];
  return [
    note(
      `${pending.length} migrations are not applied yet: ${pending.slice(0, 5).join(', ')}${pending.length > 5 ? ' …' : ''}`,
      'Start the house (npm start), which applies them.',
    ),
  ];
}
