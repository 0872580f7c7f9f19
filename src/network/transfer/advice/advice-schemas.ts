/** Shapes of what the API of advice answers; the OpenAPI document is written from them. */
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { QUESTION_STATES } from '../flow.ts';
import { sheetList } from '../sheets/sheet-schemas.ts';
import { ADVISING_KINDS } from './advising/advising-line.ts';
import { BADGES, contactRow, regionRow } from './contact.ts';
import { linkSchema } from './question.ts';

const sheets = sheetList.shape.sheets;
const town = z.object({ ars: z.string(), name: z.string() });
const state = z.enum(QUESTION_STATES);

const contact = z.object({
  ...{ id: z.string(), badge: z.enum(BADGES), organisation: z.string(), function: z.string() },
  ...{ mailbox: z.string().nullable(), phone: z.string() },
  personName: z.string().nullable().describe('Only with consent'),
  targetDays: z.number().describe('Working days'),
  absence: z.object({ until: z.string().nullable(), cover: z.string().nullable() }).nullable(),
  example: z.boolean().describe('Invented for trying out'),
});

const answering = z.object({ contact, region: z.string(), insteadOf: z.string().nullable() });

const questionLine = z.object({
  ...{ id: z.string(), title: z.string(), lang: z.string(), field: z.enum(FIELDS), state, town },
  voices: z.number().describe('Further towns with the same question'),
  ...{ isPublic: z.boolean(), askedAt: z.string(), dueOn: z.string(), isLate: z.boolean() },
  ...{ isAnswered: z.boolean(), isOutdated: z.boolean(), example: z.boolean() },
  ...{ version: z.number(), changedAt: z.string() },
});

const questionView = questionLine.extend({
  text: z.string(),
  answers: z.array(
    z.object({
      ...{ id: z.string(), text: z.string(), links: z.array(linkSchema), lang: z.string(), at: z.string() },
      ...{ reviewOn: z.string(), version: z.number(), by: z.string().nullable(), office: z.string() },
      ...{ isOutdated: z.boolean(), sheets: sheets.describe('To which its links lead') },
    }),
  ),
  voicesOf: z.array(town),
  contact: contact.nullable().describe('Who has it; null: the office of the network'),
  history: z.array(z.object({ to: state, reason: z.string(), by: z.string().nullable(), at: z.string() })),
});

const found = { similar: z.array(questionLine), sheets: sheets.describe('About the same, the likest first') };
export const resembling = z.object(found);

export const townQuestion = questionView.extend({
  ...found,
  ...{ isOwn: z.boolean(), hasJoined: z.boolean(), mayJoin: z.boolean() },
  next: z.array(z.enum(['closed', 'in-advice'])),
});

export const townQuestions = z.object({
  ...{ own: z.array(questionLine), joined: z.array(questionLine) },
  answering: answering.nullable().describe('Who answers today; null: the office of the network'),
});

export const advisedQuestion = questionView.extend({
  next: z.array(state.exclude(['answered'])),
  mayAnswer: z.boolean(),
  offices: z.array(contact),
  ...found,
});

const paged = { total: z.number(), next: z.number().nullable() };
export const questionQueue = z.object({ questions: z.array(questionLine), ...paged });

const kind = z.enum(ADVISING_KINDS);
export const advisingPage = z.object({
  lines: z.array(
    z.object({
      ...{ id: z.string(), kind, town, what: z.string(), lang: z.string() },
      note: z.string().describe('More of it, in the wanted language; may be empty'),
      since: z.string().nullable().describe('Instant or civil date'),
      href: z.string().nullable().describe('Own path of a page that the caller may open'),
      example: z.boolean(),
    }),
  ),
  ...paged,
  counts: z.array(z.object({ kind, count: z.number() })),
  towns: z.number().describe('Municipalities below the desk'),
  open: z.number().describe('Of these, how many let the desk see what is theirs alone'),
});

export const drawnForm = z.object({
  fields: z.array(z.any()),
  value: z.record(z.string(), z.unknown()),
  version: z.number().describe('Of what stands in it; 0: nothing is kept yet'),
});

export const regionLine = regionRow.extend({
  places: z.array(town),
  towns: z.number().describe('Municipalities in it'),
  contacts: z.array(
    contactRow.extend({
      ...{ isAbsent: z.boolean(), coverName: z.string().nullable(), deskName: z.string().nullable() },
    }),
  ),
});
export const regionList = z.object({ regions: z.array(regionLine) });

export const foundPlaces = z.object({ places: z.array(z.object({ ars: z.string(), label: z.string() })) });
