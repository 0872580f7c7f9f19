import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Kernel } from '../../../kernel/solution.ts';
import * as shapes from './approval-schemas.ts';
import type { ApprovalPath } from './approvals-api.ts';
import { correctDays, noteStep } from './note-step.ts';
import { decideNone } from './plan-path.ts';
import { resumeProject } from './resume-project.ts';
import { DECIDES, PATHS, pathFor, tags, targetOf } from './route-parts.ts';
import { withdrawApproval } from './withdraw-approval.ts';

const STEP = `${PATHS}/:id/steps/:step`;

/** What binds the town: decisions, taking one back, going on, and that no approval is needed. */
export function decideRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { querystring } = shapes;
  const response = { 200: shapes.approvalPath };
  const one = { tags, querystring, params: shapes.onePath, response };
  const step = { ...one, params: shapes.oneStep };

  app.post(
    `${STEP}/decide`,
    {
      config: DECIDES,
      schema: {
        ...step,
        body: shapes.decision,
        summary: 'Note how it was decided, or that it is not needed',
      },
    },
    async (request): Promise<ApprovalPath> => {
      const { id, step: which } = request.params;
      const { version, reference, ...note } = request.body;
      const target = targetOf(kernel, request, { id, version });
      const file = reference === undefined ? {} : { reference };
      await noteStep(kernel, target, { ...note, ...file, step: which, isAsking: false });
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );

  app.post(
    `${STEP}/correct`,
    {
      config: DECIDES,
      schema: { ...step, body: shapes.correction, summary: 'Put days right that were noted wrong' },
    },
    async (request): Promise<ApprovalPath> => {
      const { id, step: which } = request.params;
      const { version, ...wanted } = request.body;
      await correctDays(kernel, targetOf(kernel, request, { id, version }), { ...wanted, step: which });
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );

  app.post(
    `${STEP}/withdraw`,
    {
      config: DECIDES,
      schema: {
        ...{ ...step, body: shapes.withdrawal },
        summary: 'Note that it was taken back: what runs is halted and paused in the same moment',
      },
    },
    async (request): Promise<ApprovalPath> => {
      const { id, step: which } = request.params;
      const { version, ...wanted } = request.body;
      await withdrawApproval(kernel, targetOf(kernel, request, { id, version }), { ...wanted, step: which });
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );

  app.post(
    `${PATHS}/:id/resume`,
    {
      config: DECIDES,
      schema: {
        ...{ ...one, body: shapes.resumption },
        summary: 'Approvals are there again: the project goes on, and its solution is shown again',
      },
    },
    async (request): Promise<ApprovalPath> => {
      const { id } = request.params;
      const { version, reason } = request.body;
      await resumeProject(kernel, targetOf(kernel, request, { id, version }), reason);
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );

  app.post(
    `${PATHS}/:id/none`,
    {
      config: DECIDES,
      schema: { ...one, body: shapes.none, summary: 'Note that no approval is needed, and who decided so' },
    },
    async (request): Promise<ApprovalPath> => {
      const { id } = request.params;
      const { version, ...none } = request.body;
      await decideNone(kernel, targetOf(kernel, request, { id, version }), none);
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );

  app.post(
    `${PATHS}/:id/needed`,
    {
      config: DECIDES,
      schema: { ...one, body: shapes.seen, summary: 'Note that approvals are needed after all' },
    },
    async (request): Promise<ApprovalPath> => {
      const { id } = request.params;
      await decideNone(kernel, targetOf(kernel, request, { id, version: request.body.version }), null);
      return pathFor(kernel, request, { id, language: request.query.lang });
    },
  );
}
