import type { Kysely } from 'kysely';
import type { ZodType } from 'zod';
import type { Kernel } from '../solution.ts';

/** Work beside requests: queued by code, or by the clock. At least once; therefore idempotent. */
export interface Job<Payload = unknown> {
  /** "mail.send"; of a solution: begins with its id. */
  name: string;
  /** An object, as small as it can be: it is kept until the work is done. */
  payload: ZodType<Payload>;
  /** Cron line in the zone Europe/Berlin, for what comes by the clock; the payload is then `{}`. */
  every?: string;
  /** Also soon after a start, with the payload `{}`, unless that was so within the last 7 days. */
  atStart?: true;
  /** Attempts after the first, with pauses that grow from 3 s to 6 h. At least one: a kill costs an attempt. */
  retries: number;
  /**
   * Ends soon when the signal says so. What it throws is tried again; a `GivenUp` is final. Messages of errors are
   * stored and logged: never an address or a text that somebody wrote.
   */
  run(payload: Payload, kernel: Kernel, signal: AbortSignal): Promise<void>;
  /** Called when the work was given up, so that who waits for it can be told. */
  givenUp?(payload: Payload, kernel: Kernel): Promise<void>;
}

export interface QueueOptions {
  /** Work with this name and key is queued once, also if it is asked for again while it is remembered (7 days). */
  key?: string;
  /** A transaction: the work is queued if it commits, and only then. */
  db?: Kysely<unknown>;
}

/** What a route needs of it. */
export interface JobQueue {
  /** Queues work for any process of the house. The job must be declared; a payload that does not fit throws. */
  queue<Payload extends object>(
    job: Pick<Job<Payload>, 'name' | 'payload'>,
    payload: Payload,
    options?: QueueOptions,
  ): Promise<void>;
  /** The same for several of one job, with a key each, in one statement. */
  queueAll<Payload extends object>(
    job: Pick<Job<Payload>, 'name' | 'payload'>,
    all: readonly { payload: Payload; key: string }[],
    options?: Pick<QueueOptions, 'db'>,
  ): Promise<void>;
  /**
   * One more attempt for work that was given up, soon; within a transaction if one is given. False where it is no longer
   * among what failed. A job that no program declares any more throws.
   */
  retry(name: string, id: string, options?: Pick<QueueOptions, 'db'>): Promise<boolean>;
}
