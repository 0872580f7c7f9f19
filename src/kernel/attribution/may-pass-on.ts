import { licenceOf } from './licences.ts';

/**
 * Whether anybody who takes the data from us may use them: not those that somebody allowed to this house alone
 * ("consent"), or that are their owner's without a word about others ("own"). Unknown licences are not passed on.
 */
export function mayPassOn(id: string): boolean {
  const licence = licenceOf(id);
  return licence?.change === true && licence.anyPurpose && licence.id !== 'consent' && licence.id !== 'own';
}
