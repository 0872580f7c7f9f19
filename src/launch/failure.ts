import { StartError } from '../kernel/start/start-error.ts';

/** What to print about a failed start: a known reason as its sentence, a fault of ours with its stack. */
export function describeFailure(error: unknown): string {
  if (error instanceof StartError) return error.message;
  if (error instanceof Error) return `Unexpected fault, please report it: ${error.stack ?? error.message}`;
  return `Unexpected fault, please report it: ${String(error)}`;
}
