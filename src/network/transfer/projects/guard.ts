import type { Kysely } from 'kysely';
import type { Kernel } from '../../../kernel/solution.ts';
import type { Project, ProjectState } from './project.ts';

/** Asked before a project goes on, in its transaction; throws a problem that says what is missing and how to mend it. */
export type Guard = (
  trx: Kysely<unknown>,
  ask: { project: Project; to: ProjectState; reason: string; now: Temporal.Instant },
  kernel: Kernel,
) => Promise<void>;
