import type { Config } from '../../kernel/config.ts';
import { badInPublic, type Finding, good } from '../finding.ts';

const VARIABLES = {
  name: 'OPERATOR_NAME',
  contact: 'OPERATOR_CONTACT',
  address: 'OPERATOR_ADDRESS',
  representative: 'OPERATOR_REPRESENTATIVE',
} as const;

/** Whether the imprint says what it must say (a register is not for everybody). */
export async function checkImprint(config: Pick<Config, 'operator' | 'publicUrl'>): Promise<Finding[]> {
  const missing = Object.entries(VARIABLES).filter(
    ([field]) => config.operator[field as keyof typeof VARIABLES] === null, // the keys of the object above
  );
  if (missing.length === 0) return [good('The imprint is complete.')];
  const names = missing.map(([, variable]) => variable).join(', ');
  return [badInPublic(config)(`The imprint lacks ${names}.`, 'Set them; see docs/operate.md.')];
}
