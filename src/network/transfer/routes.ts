import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { adviceRoutes } from './advice/advice-routes.ts';
import { approvalRoutes } from './approvals/approval-routes.ts';
import { feasibilityRoutes } from './feasibility/feasibility-routes.ts';
import { pictureRoutes } from './picture/picture-routes.ts';
import { pilotRoutes } from './pilots/pilot-routes.ts';
import { projectRoutes } from './projects/project-routes.ts';
import { sheetRoutes } from './sheets/sheet-routes.ts';
import { takeoverRoutes } from './takeovers/takeover-routes.ts';

const SUBJECTS = [
  projectRoutes,
  feasibilityRoutes,
  approvalRoutes,
  pilotRoutes,
  sheetRoutes,
  takeoverRoutes,
  adviceRoutes,
  pictureRoutes,
] as const;

/** Routes under `/api/transfer`; each subject has files of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  for (const subject of SUBJECTS) subject(instance, kernel);
}
