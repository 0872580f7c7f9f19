/** Shapes of the desk's APIs about people; the OpenAPI document is written from them. */
import { z } from 'zod';
import { LEVELS, type Level } from '../../places/place.ts';
import { arsParameter } from '../../places/schemas.ts';
import { MEMBER_ROLES } from '../role.ts';

export const role = z.enum(MEMBER_ROLES);
export const level = z.enum(LEVELS as [Level, ...Level[]]); // the list is a constant and not empty
const holderLevel = z.enum(['association', 'county', 'region', 'state', 'federal']);
const instant = z.string().describe('Instant');

export const atPlace = z.object({ ars: arsParameter });
export const oneAtPlace = atPlace.extend({ id: z.uuid() });
export const oneOwn = z.object({ id: z.uuid() });

/** Lower case and without spaces around, as addresses are kept. */
export const email = z.string().trim().toLowerCase().max(254).pipe(z.email());
export const token = z.string().max(200).describe('What stands behind the # of the link');

export const deskPlace = z.object({
  ars: z.string(),
  name: z.string(),
  county: z.string().nullable(),
  state: z.string().nullable(),
  via: z.enum(['self', 'own', 'association', 'mandate', 'house']),
});

export const deskHome = deskPlace.extend({
  permissions: z.array(z.string()),
  roles: z.array(z.object({ role, levels: z.array(level) })),
  rooms: z.array(
    z.object({
      solution: z.string(),
      solutionTitle: z.string(),
      id: z.string(),
      part: z.string(),
      title: z.string(),
      about: z.string(),
    }),
  ),
});

export const staffLine = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  level,
  since: instant,
  isSelf: z.boolean(),
});

export const invitationLine = z.object({
  id: z.string(),
  email: z.string(),
  role,
  level,
  createdAt: instant,
  expiresAt: instant,
  state: z.enum(['open', 'used', 'expired', 'withdrawn']),
  mail: z.enum(['sent', 'waiting', 'failed']),
});

export const peopleAnswer = z.object({
  people: z.array(staffLine),
  next: z.uuid().nullable(),
  all: z.number(),
  managers: z.number().describe('How many manage the access of this place'),
  invitations: z.array(invitationLine),
});

export const mandateLine = z.object({
  holder: z.string(),
  name: z.string(),
  holderLevel,
  scope: z.enum(['full', 'limited', 'ended']),
  permissions: z.array(z.string()),
  isDefault: z.boolean(),
  changedAt: instant.nullable(),
});

export const mandateChange = z.strictObject({
  level: holderLevel,
  scope: z.enum(['full', 'limited', 'ended']),
  permissions: z.array(z.string().max(60)).max(200).default([]),
});

export const logLine = z.object({
  id: z.number(),
  at: instant,
  who: z.string(),
  what: z.string(),
  subject: z.string(),
});

export const membershipLine = z.object({
  id: z.string(),
  ars: z.string(),
  place: z.string().nullable(),
  level,
  role,
  since: instant,
  reaches: z.number(),
});

export const invitationView = z.object({
  place: z.string(),
  ars: z.string(),
  role,
  expiresAt: instant,
  emailHint: z.string(),
});
