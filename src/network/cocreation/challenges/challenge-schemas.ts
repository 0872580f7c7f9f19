/** Shapes of what the API of challenges takes and answers; the OpenAPI document is written from them. */
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { CHALLENGE_STATES } from '../flow.ts';
import { GROUPS } from '../model.ts';
import { NEEDED } from './challenge.ts';
import { OFFICE_STEPS } from './challenges-api.ts';

const town = z.object({ ars: z.string(), name: z.string() });
const state = z.enum(CHALLENGE_STATES);

const wanted = z.object({
  towns: z.number(),
  inhabitants: z.number().nullable().describe('Of the towns whose number is known; null: of none'),
  known: z.number().describe('How many towns that are'),
});

export const challengeLine = z.object({
  ...{ id: z.string(), title: z.string(), lang: z.string(), field: z.enum(FIELDS), state },
  ...{ example: z.boolean().describe('Invented for trying out'), town, wanted },
  mergedInto: z.object({ id: z.string(), title: z.string(), lang: z.string() }).nullable(),
  ...{ version: z.number(), changedAt: z.string() },
});

export const challengeView = challengeLine.extend({
  ...{ text: z.string(), affected: z.array(z.enum(GROUPS)).readonly() },
  ...{ baselineValue: z.number().nullable(), baselineUnit: z.string().nullable() },
  ...{ baselineSource: z.string().nullable(), baselineOn: z.string().nullable() },
  voices: z.array(z.object({ town, figure: z.number().nullable(), note: z.string(), at: z.string() })),
  history: z.array(
    z.object({
      ...{ from: state.nullable(), to: state, reason: z.string() },
      by: z.string().nullable().describe('Name of the unit; null: the office of the network'),
      at: z.string(),
    }),
  ),
  missing: z.array(z.enum(NEEDED)).describe('Before it can be handed in'),
});

export const townChallenge = challengeView.extend({
  ...{ isOwn: z.boolean(), mayEdit: z.boolean(), mayJoin: z.boolean() },
  mine: z.object({ figure: z.number().nullable(), note: z.string() }).nullable(),
});

export const townChallenges = z.object({ own: z.array(challengeLine), joined: z.array(challengeLine) });

export const formToDraw = z.object({
  fields: z.array(z.any()),
  value: z.record(z.string(), z.unknown()),
  version: z.number().describe('Of what stands in it; 0: nothing is kept yet'),
});

export const foundChallenges = z.object({ found: z.array(challengeLine) });

export const intakeList = z.object({
  challenges: z.array(challengeLine),
  total: z.number(),
  next: z.number().nullable(),
});

export const intakeView = challengeView.extend({
  similar: z.array(challengeLine),
  next: z.array(z.enum(OFFICE_STEPS)),
  mayMerge: z.boolean(),
});
