/** What all answers for other programs have in common. */
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

/** Each answer reads all days of a year. */
export const CONFIG = { permission: 'public', limit: 'search' } as const;

/** Believed for a quarter of an hour: a strike is known the same day. */
export const CACHE = 'public, max-age=900';

export const arsOf = z
  .string()
  .max(40)
  .describe('ARS of the place, 12 digits; what lies above it applies too');

/** Where the house was asked. */
export function houseOf({ protocol, host }: FastifyRequest): string {
  return `${protocol}://${host}`;
}
