import type { Kysely } from 'kysely';
import type { Config } from '../../kernel/config.ts';
import { badInPublic, type Finding, good } from '../finding.ts';
import { countOperators, hasTable } from '../store.ts';

/** Whether anybody may look after the installation. */
export async function checkOperators(
  db: Kysely<unknown>,
  config: Pick<Config, 'publicUrl'>,
): Promise<Finding[]> {
  if (!(await hasTable(db, 'kernel.membership'))) return [];
  const count = await countOperators(db);
  if (count > 0) return [good(`${count} ${count === 1 ? 'person is an operator' : 'people are operators'}.`)];
  return [
    badInPublic(config)(
      'Nobody is an operator: nobody can invite the first people of a town.',
      'Run: npm run hier -- user add <email> --operator',
    ),
  ];
}
