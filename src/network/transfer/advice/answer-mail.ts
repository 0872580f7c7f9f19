/** What somebody is written whose question was answered: that it was, and where; never what. */
import type { z } from 'zod';
import { EXAMPLE_ENDING } from '../../../kernel/identity/examples/example-people.ts';
import type { Mail } from '../../../kernel/mail/mail.ts';
import type { SolutionMail } from '../../../kernel/mail/solutions/solution-mail.ts';
import { townLine } from '../../../kernel/network/town-lines.ts';
import { roomPath } from '../../../kernel/pages/people/personal-paths.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { sayIn } from '../texts.ts';
import { ANSWER_MAIL } from './answer-mail-queue.ts';
import { askerOf } from './asker-store.ts';
import { readQuestion } from './question-store.ts';
import { QUESTIONS_PART } from './room-parts.ts';

type Payload = z.infer<typeof ANSWER_MAIL.payload>;

export const answerMail: SolutionMail<Payload> = { ...ANSWER_MAIL, write };

/** Only while it is still so; the title stands in it, since somebody may have asked several. */
async function write({ question: id }: Payload, kernel: Kernel, publicUrl: string): Promise<Mail | null> {
  const question = await readQuestion(kernel.db, id);
  if (question === null || question.state !== 'answered' || question.source !== null) return null;
  const to = await askerOf(kernel.db, id);
  if (to === null || to.email.endsWith(EXAMPLE_ENDING)) return null;
  const { email, language } = to;
  const say = sayIn(language);
  const { ars, name } = townLine(question.ars, kernel.places);
  const link = publicUrl + roomPath(language, ars, QUESTIONS_PART, id);
  const paragraphs = [
    say('question_mail_hello'),
    say('question_mail_text', { title: question.title, town: name }),
    say('question_mail_link', { link }),
    say('question_mail_close'),
  ];
  return {
    ...{ to: email, language },
    subject: say('question_mail_subject', { title: question.title }).replaceAll(/\s+/g, ' ').slice(0, 200),
    text: `${paragraphs.join('\n\n')}\n`,
  };
}
