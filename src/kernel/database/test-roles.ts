import type pg from 'pg';

/** On a server of one's own that serves for tests only. */
export const TEST_PASSWORD = 'only-for-tests';

/** The two roles with which the product works, on a server that was not made by us. */
export async function prepareRoles(client: pg.Client): Promise<void> {
  for (const role of ['hier_owner', 'hier_app']) {
    const { rowCount } = await client.query('select from pg_roles where rolname = $1', [role]);
    const verb = rowCount === 0 ? 'create' : 'alter';
    await client.query(`${verb} role ${role} login password '${TEST_PASSWORD}'`);
  }
}
