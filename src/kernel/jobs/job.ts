import type { ZodType } from 'zod';
import type { Kernel } from '../solution.ts';

/** Work beside requests: queued by code, or by the clock. At least once; therefore idempotent. */
export interface Job<Payload = unknown> {
  /** "mail.send"; of a solution: begins with its id. */
  name: string;
  payload: ZodType<Payload>;
  /** Cron line in the zone Europe/Berlin, for what comes by the clock. */
  every?: string;
  /** Attempts after the first, with growing pauses. */
  retries: number;
  run(payload: Payload, kernel: Kernel, signal: AbortSignal): Promise<void>;
}
