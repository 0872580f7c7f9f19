/** Shapes of the API of boards; the types stand in `board-api.ts`. */
import { z } from 'zod';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { SPRINT_STATES } from '../flow.ts';
import { PARTICIPANT_KINDS } from './board-api.ts';
import { BOARD_DAYS, COLUMNS, LONGEST_NAME, LONGEST_NOTE, NOTE_KINDS } from './methods.ts';

const column = z.enum(COLUMNS);
const kind = z.enum(NOTE_KINDS);
/** Something that can be read stands in it. */
const words = (longest: number) =>
  z
    .string()
    .max(longest)
    .regex(/[^\s\0]/);
const noteText = words(LONGEST_NOTE);
const name = words(LONGEST_NAME);
const dayNumber = z.literal(BOARD_DAYS);
const token = z.string().regex(/^[\w-]{20,100}$/);

export const language = z.object({ lang: languageParameter });
export const ofSprint = z.object({ sprint: z.uuid() });
export const ofOne = ofSprint.extend({ id: z.uuid() });
export const atDesk = z.object({ ars: z.string(), sprint: z.uuid() });
export const ofDay = ofSprint.extend({ day: z.coerce.number().pipe(dayNumber) });
export const since = language.extend({ since: z.coerce.number().int().min(0).default(0) });

export const nameForm = z.strictObject({ name });
export const linkLook = z.strictObject({ token });
export const guestForm = z.strictObject({ token, name });
export const companyForm = z.strictObject({ company: words(120).nullable() });
export const newNote = z.strictObject({
  ...{ id: z.uuid(), column, kind, text: noteText, after: z.uuid().nullable() },
  lang: z.enum(['de', 'en']).default('de'),
});
export const textForm = z.strictObject({
  ...{ text: noteText, kind, version: z.number().int().min(1), beside: z.uuid() },
});
export const notePlace = z.strictObject({ column, after: z.uuid().nullable() });
export const dotsForm = z.strictObject({ day: dayNumber, dots: z.number().int().min(0).max(9) });
export const shownForm = z.strictObject({ shown: z.boolean() });

export const seat = z.object({ secret: z.string(), participant: z.uuid() });
export const done = z.object({ done: z.literal(true) });
export const invited = z.object({ title: z.string(), lang: z.string(), company: z.string().nullable() });
export const noteModel = z.object({
  ...{ id: z.uuid(), column, kind, text: z.string(), lang: z.string(), place: z.number() },
  ...{ author: z.uuid().nullable(), isMine: z.boolean(), isAnonymous: z.boolean() },
  ...{ otherOf: z.uuid().nullable(), version: z.number(), seq: z.number(), isGone: z.boolean() },
});
export const writtenModel = z.object({
  ...{ outcome: z.enum(['stored', 'beside']), note: noteModel, other: noteModel.nullable() },
});
export const changesModel = z.object({
  seq: z.number(),
  sprint: z.object({
    ...{ title: z.string(), lang: z.string(), state: z.enum(SPRINT_STATES) },
    ...{ isOpen: z.boolean(), isExample: z.boolean() },
  }),
  me: z.object({ id: z.uuid(), name: z.string(), kind: z.enum(PARTICIPANT_KINDS) }),
  notes: z.array(noteModel),
  boards: z.array(
    z.object({
      ...{ day: dayNumber, isRevealed: z.boolean(), voters: z.number() },
      dots: z.record(z.string(), z.number()).nullable(),
    }),
  ),
  people: z.array(
    z.object({
      ...{ id: z.uuid(), name: z.string(), kind: z.enum(PARTICIPANT_KINDS), from: z.string().nullable() },
      ...{ ars: z.string().nullable(), isGone: z.boolean() },
    }),
  ),
  dots: z.array(z.object({ day: dayNumber, note: z.uuid(), dots: z.number() })),
});
const linkModel = z.object({
  ...{
    id: z.uuid(),
    company: z.string().nullable(),
    madeAt: z.string(),
    isEnded: z.boolean(),
    people: z.number(),
  },
});
export const linksModel = z.object({ links: z.array(linkModel) });
/** `token` is told this once; it belongs behind the `#` of the address of the boards. */
export const newLink = z.object({ id: z.uuid(), token: z.string() });
