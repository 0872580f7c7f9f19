/**
 * Events: what happened in one solution and others may act on (design section 5, 6). A row of the outbox is written in
 * the transaction in which it happened; each handler is a job, at least once. Types only.
 */
import type { ZodType } from 'zod';
import type { Kernel } from '../solution.ts';

export interface EventKind<Payload = unknown> {
  /** Begins with the id of the solution that emits it: "transfer.pilot-live". */
  name: string;
  /** An object; what later handlers need, never about a person. */
  payload: ZodType<Payload>;
}

export interface HappenedEvent<Payload = unknown> {
  /** UUID v7: by it a handler knows what it has done already. */
  id: string;
  name: string;
  payload: Payload;
  /** Instant. */
  at: string;
}

export interface EventHandler<Payload = unknown> {
  /** Of another solution, or of its own. */
  name: string;
  /** What of the payload it reads; what does not fit is an error of the handler's, and is shown among failed jobs. */
  payload: ZodType<Payload>;
  /** Idempotent by the id of the event. Messages of errors are stored: never an address or a text of somebody. */
  handle(event: HappenedEvent<Payload>, kernel: Kernel): Promise<void>;
}
