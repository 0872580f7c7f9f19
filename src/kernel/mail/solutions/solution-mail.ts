import type { ZodType } from 'zod';
import type { Job } from '../../jobs/job.ts';
import type { Kernel, Solution } from '../../solution.ts';
import type { Mail, Mailer } from '../mail.ts';
import { attemptMail, MAIL_RETRIES } from '../queue/mail-attempts.ts';

/**
 * A mail that a solution writes and the house sends. It is queued like a job, by `kernel.jobs.queue` with `name` and
 * `payload`; a payload holds ids, never an address, a text or a secret: those are looked up, and links made, in `write`.
 */
export interface SolutionMail<Payload extends object = object> {
  /** Begins with the id of the solution ("waste.missed-mail"). */
  name: string;
  payload: ZodType<Payload>;
  /** null: nothing is to be said any more. `publicUrl`: how absolute links begin. May be asked again for the same. */
  write(payload: Payload, kernel: Kernel, publicUrl: string): Promise<Mail | null>;
}

/** The jobs that write and send the mails of solutions; each is tried for about three days. */
export function solutionMailJobs(house: {
  solutions: readonly Pick<Solution, 'mails'>[];
  mailer: Mailer;
  publicUrl: string;
}): Job<object>[] {
  const { solutions, mailer, publicUrl } = house;
  return solutions.flatMap(({ mails = [] }) =>
    mails.map((mail) => ({
      ...{ name: mail.name, payload: mail.payload, retries: MAIL_RETRIES },
      run: (payload: object, kernel: Kernel, signal: AbortSignal) =>
        attemptMail(async () => {
          const written = await mail.write(payload, kernel, publicUrl);
          if (written !== null) await mailer.send(written, signal);
        }),
    })),
  );
}
