/** A question of a town and the answers to it, as they are kept. Pure; the web may use it. */
import { z } from 'zod';
import { FIELDS } from '../../../kernel/network/fields.ts';
import { QUESTION_STATES, type QuestionState } from '../flow.ts';

/** Characters. */
export const LONGEST_QUESTION = {
  ...{ title: 160, text: 4_000, answer: 6_000, office: 120, reason: 1_000, linkTitle: 120, url: 500 },
} as const;
export const MOST_LINKS = 10;
/** Days after which an answer is looked at anew (handbook, competence centre, section 10). */
export const REVIEW_DAYS = 183;

/** Somebody still has to do something. */
export const OPEN_STATES: readonly QuestionState[] = ['new', 'assigned', 'in-advice'];

export const questionRow = z.object({
  ...{ id: z.string(), ars: z.string(), source: z.string().nullable(), state: z.enum(QUESTION_STATES) },
  ...{ title: z.string(), text: z.string(), field: z.enum(FIELDS), lang: z.string(), isPublic: z.boolean() },
  ...{ contact: z.string().nullable(), askedAt: z.string(), dueOn: z.string() },
  ...{ answeredAt: z.string().nullable(), version: z.number(), changedAt: z.string() },
});
/** `ars` is a key of its day; `contact` null: the office of the network. */
export type Question = z.infer<typeof questionRow>;

export const linkSchema = z.object({ title: z.string(), url: z.string() });
export type AnswerLink = z.infer<typeof linkSchema>;

export const answerRow = z.object({
  ...{ id: z.string(), question: z.string(), source: z.string().nullable(), text: z.string() },
  ...{
    links: z.array(linkSchema),
    sheets: z.array(z.string()),
    lang: z.string(),
    office: z.string(),
    ars: z.string(),
    at: z.string(),
  },
  ...{ reviewOn: z.string(), version: z.number(), changedAt: z.string() },
});
export type Answer = z.infer<typeof answerRow>;

/** Nobody has looked at it for half a year. */
export function isOutdated({ reviewOn }: Pick<Answer, 'reviewOn'>, today: Temporal.PlainDate): boolean {
  return reviewOn < today.toString();
}

/** Late: open, and the day has passed. */
export function isLate(
  { state, dueOn }: Pick<Question, 'state' | 'dueOn'>,
  today: Temporal.PlainDate,
): boolean {
  return OPEN_STATES.includes(state) && dueOn < today.toString();
}
