import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Question } from './question.ts';

/** Name and payload of the job that tells whoever asked of an answer, for those who queue it. */
export const ANSWER_MAIL = {
  name: 'transfer.answer-mail',
  payload: z.object({ question: z.uuid(), version: z.number().int() }),
} as const;

/** The mail goes out once the transaction commits. */
export async function queueAnswerMail(
  { jobs }: Pick<Kernel, 'jobs'>,
  trx: Kysely<unknown>,
  { id, version }: Pick<Question, 'id' | 'version'>,
): Promise<void> {
  await jobs.queue(ANSWER_MAIL, { question: id, version }, { db: trx, key: `${id} ${version}` });
}
