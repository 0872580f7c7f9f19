import type { Level } from '../places/place.ts';

/** Roles that a membership gives. A citizen is everybody who is signed in; that needs no membership. */
export const MEMBER_ROLES = [
  'editor',
  'officer',
  'manager',
  'public-company',
  'company',
  'association',
  'adviser',
  'state',
  'federal',
  'operator',
] as const;

export type MemberRole = (typeof MEMBER_ROLES)[number];
export type Role = MemberRole | 'citizen';

const TOWN: readonly Level[] = ['municipality', 'association', 'county', 'region'];
const ANYWHERE: readonly Level[] = [...TOWN, 'state', 'federal'];

/**
 * At which levels each role exists. `public-company` is a Stadtwerk or Zweckverband, `association` a federation such
 * as the DStGB (not the level of the same name). The operator's memberships lie at the federation and reach everywhere.
 */
export const ROLE_LEVELS: Readonly<Record<MemberRole, readonly Level[]>> = {
  editor: TOWN,
  officer: TOWN,
  manager: TOWN,
  'public-company': TOWN,
  company: ANYWHERE,
  association: ANYWHERE,
  adviser: ANYWHERE,
  state: ['state'],
  federal: ['federal'],
  operator: ['federal'],
};
