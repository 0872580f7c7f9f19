import { AUDIT_ACTIONS, type AuditAction } from './actions.ts';

/** What the log can be narrowed to. */
export const AUDIT_GROUPS = ['people', 'solutions', 'sources', 'contents', 'town', 'house'] as const;
export type AuditGroup = (typeof AUDIT_GROUPS)[number];

/** By the first word of an action; what is not here belongs to the house. */
const GROUPS: Readonly<Record<string, AuditGroup>> = {
  membership: 'people',
  invitation: 'people',
  mandate: 'people',
  person: 'people',
  sessions: 'people',
  account: 'people',
  adoption: 'solutions',
  source: 'sources',
  entry: 'contents',
  correction: 'contents',
  fix: 'contents',
  double: 'contents',
  submission: 'contents',
  case: 'contents',
  slot: 'contents',
  notice: 'contents',
  waste: 'contents',
  parking: 'contents',
  challenge: 'contents',
  idea: 'contents',
  wish: 'contents',
  sprint: 'contents',
  round: 'contents',
  project: 'contents',
  feasibility: 'contents',
  approval: 'contents',
  pilot: 'contents',
  sheet: 'contents',
  takeover: 'contents',
  region: 'contents',
  contact: 'contents',
  question: 'contents',
  town: 'town',
};

export function groupOf(action: string): AuditGroup {
  return GROUPS[action.split('.')[0] ?? ''] ?? 'house';
}

export function actionsOf(group: AuditGroup): AuditAction[] {
  return AUDIT_ACTIONS.filter((action) => groupOf(action) === group);
}
