/** A check on paper: one that was saved, or what is typed, marked as a draft. */
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { civilDate } from '../../../kernel/clock.ts';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import { paperReply } from '../../../kernel/papers/paper-reply.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { PLAN } from '../permissions.ts';
import { projectView } from '../projects/project-view.ts';
import { requireOwnProject } from '../projects/require-own-project.ts';
import { sayIn } from '../texts.ts';
import { CHECKS, oneCheck } from './check-routes.ts';
import { feasibilityPaper } from './feasibility-paper.ts';
import { checkUnknown } from './feasibility-problems.ts';
import { draftCheck, paperFormat } from './feasibility-schemas.ts';
import { readCheck } from './feasibility-store.ts';
import { gatherKnown } from './known/gather-known.ts';
import { readForm } from './read-form.ts';
import { rulesOn } from './rules.ts';

const config = { permission: PLAN.name, limit: 'desk' } as const;
const tags = ['transfer'];
const querystring = z.strictObject({ lang: languageParameter, format: paperFormat.default('pdf') });
const response = { 200: z.string().describe('application/pdf, or a word processor file') };

export function paperRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { db, places, clock } = kernel;

  app.get(
    `${CHECKS}/:check/paper`,
    {
      config,
      schema: { tags, querystring, response, params: oneCheck, summary: 'A saved check as PDF or DOCX' },
    },
    async (request, reply) => {
      const { format, lang: language } = request.query;
      const { id, check: wanted } = request.params;
      const place = placeOf(request, places);
      const project = await requireOwnProject(db, id, place.ars, places);
      const check = await readCheck(db, id, wanted);
      if (check === null) throw checkUnknown();
      const now = clock.now();
      const paper = feasibilityPaper({
        ...{ project: await projectView(project, language, kernel), town: place.name, check, language },
        now: now.toString(),
      });
      const name = `${sayIn(language)('paper_file')}-${check.number}-${check.at.slice(0, 10)}`;
      return paperReply(reply, { paper, format, name, author: place.name, now });
    },
  );

  app.post(
    `${CHECKS}/draft-paper`,
    {
      config,
      schema: {
        ...{ tags, querystring, response, params: oneAtPlace, body: draftCheck },
        summary: 'What is typed as PDF or DOCX, marked as a draft; nothing is saved',
      },
    },
    async (request, reply) => {
      const { format, lang: language } = request.query;
      const place = placeOf(request, places);
      const project = await requireOwnProject(db, request.params.id, place.ars, places);
      const known = await gatherKnown(project, place, kernel);
      const now = clock.now();
      const rules = rulesOn(civilDate(now).toString());
      const { entries } = readForm(rules, request.body, known);
      const { unit, economy } = request.body;
      const paper = feasibilityPaper({
        ...{ project: await projectView(project, language, kernel), town: place.name, language },
        check: { rules: rules.version, answers: entries, known, economy, unit },
        now: now.toString(),
      });
      const name = `${sayIn(language)('paper_file')}-${civilDate(now).toString()}`;
      return paperReply(reply, { paper, format, name, author: place.name, now });
    },
  );
}
