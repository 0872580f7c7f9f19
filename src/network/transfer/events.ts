/** What happens here that other parts may act on. `page` is below `/netzwerk`. */
import { z } from 'zod';
import type { EventKind } from '../../kernel/events/event.ts';
import { DECISIONS, STOP_CODES } from './flow.ts';

const about = {
  ...{ idea: z.uuid().nullable(), project: z.uuid(), ars: z.string() },
  ...{ page: z.string(), title: z.string() },
};

export const PILOT_LIVE = {
  name: 'transfer.pilot-live',
  payload: z.object(about),
} satisfies EventKind;

export const PILOT_DECIDED = {
  name: 'transfer.pilot-decided',
  payload: z.object({
    ...{ ...about, decision: z.enum(DECISIONS), stopCode: z.enum(STOP_CODES).nullable(), reason: z.string() },
  }),
} satisfies EventKind;

export const TAKEN_OVER = {
  name: 'transfer.taken-over',
  payload: z.object({
    ...{ ...about, sheet: z.uuid().nullable(), from: z.string().nullable(), solution: z.string() },
  }),
} satisfies EventKind;

export const emits: readonly EventKind[] = [PILOT_LIVE, PILOT_DECIDED, TAKEN_OVER];
