/** A pilot at the desk of its town: its record, by what it is judged, what else is noted, and its end. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { placeOf } from '../../../kernel/http/permissions.ts';
import { languageParameter } from '../../../kernel/http/request-language.ts';
import { actorOf } from '../../../kernel/identity/actor.ts';
import { oneAtPlace } from '../../../kernel/identity/desk/schemas.ts';
import type { Kernel } from '../../../kernel/solution.ts';
import { DECIDE, PLAN } from '../permissions.ts';
import { requireOwnProject } from '../projects/require-own-project.ts';
import { decidePilot } from './decide-pilot.ts';
import { chooseKpi, dropKpi, forgetReading, measureBaseline, noteReading } from './edit-kpi.ts';
import { editPilot, forgetChange, forgetRisk, noteChange, noteRisk } from './edit-pilot.ts';
import { measurePilot } from './measure-pilot.ts';
import { pilotDesk } from './pilot-desk.ts';
import {
  baselineForm,
  changeForm,
  decisionForm,
  kpiForm,
  readingForm,
  recordForm,
  riskForm,
  pilotDesk as shape,
} from './pilot-schemas.ts';
import type { PilotDesk } from './pilots-api.ts';

const PATH = '/api/transfer/desk/:ars/pilots/:id';
const WRITES = { permission: PLAN.name, limit: 'desk' } as const;
const DECIDES = { permission: DECIDE.name, limit: 'desk' } as const;
const tags = ['transfer'];
const querystring = z.strictObject({ lang: languageParameter });
const inPilot = oneAtPlace.extend({ item: z.uuid() });
const inKpi = inPilot.extend({ reading: z.uuid() });

export function pilotDeskRoutes(instance: FastifyInstance, kernel: Kernel): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  type Asked = FastifyRequest<{ Params: { id: string }; Querystring: z.infer<typeof querystring> }>;
  const editing = (request: Asked) => ({
    ...{ actor: actorOf(request), place: placeOf(request, kernel.places), id: request.params.id },
  });
  const answer = (request: Asked): Promise<PilotDesk> => {
    const { lang } = request.query;
    return pilotDesk(kernel, placeOf(request, kernel.places), request.params.id, lang);
  };
  const one = { tags, querystring, params: oneAtPlace, response: { 200: shape } };
  const part = { ...one, params: inPilot };

  app.get(
    PATH,
    { config: WRITES, schema: { ...one, summary: 'One pilot with all that is known of it' } },
    answer,
  );

  app.put(
    PATH,
    { config: WRITES, schema: { ...one, body: recordForm, summary: 'Its record, as a whole' } },
    async (request) => {
      const { version, ...words } = request.body;
      await editPilot(kernel, editing(request), { version, words });
      return answer(request);
    },
  );

  app.put(
    `${PATH}/kpis/:item`,
    {
      config: WRITES,
      schema: {
        ...part,
        body: kpiForm,
        summary: 'By what it is judged: a new measure, or other words for one',
      },
    },
    async (request) => {
      await chooseKpi(kernel, editing(request), { kpi: request.params.item, form: request.body });
      // What knows the present only is written down from the first day on.
      const { ars } = placeOf(request, kernel.places);
      await measurePilot(await requireOwnProject(kernel.db, request.params.id, ars, kernel.places), kernel);
      return answer(request);
    },
  );

  app.delete(
    `${PATH}/kpis/:item`,
    { config: WRITES, schema: { ...part, summary: 'Take a measure out, before it runs' } },
    async (request) => {
      await dropKpi(kernel, editing(request), request.params.item);
      return answer(request);
    },
  );

  app.post(
    `${PATH}/kpis/:item/baseline`,
    {
      config: WRITES,
      schema: { ...part, body: baselineForm, summary: 'Measure by the house what was there before' },
    },
    async (request) => {
      await measureBaseline(kernel, editing(request), { kpi: request.params.item, window: request.body });
      return answer(request);
    },
  );

  app.put(
    `${PATH}/kpis/:item/readings`,
    {
      config: WRITES,
      schema: {
        ...part,
        body: readingForm,
        summary: 'What the town counted in a span; the same span again replaces it',
      },
    },
    async (request) => {
      await noteReading(kernel, editing(request), { kpi: request.params.item, reading: request.body });
      return answer(request);
    },
  );

  app.delete(
    `${PATH}/kpis/:item/readings/:reading`,
    { config: WRITES, schema: { ...part, params: inKpi, summary: 'Take out what was written by hand' } },
    async (request) => {
      const { item: kpi, reading } = request.params;
      await forgetReading(kernel, editing(request), { kpi, reading });
      return answer(request);
    },
  );

  app.post(
    `${PATH}/measure`,
    { config: WRITES, schema: { ...one, summary: 'Read now what is due of measures of the house' } },
    async (request) => {
      const { ars } = placeOf(request, kernel.places);
      await measurePilot(await requireOwnProject(kernel.db, request.params.id, ars, kernel.places), kernel);
      return answer(request);
    },
  );

  app.put(
    `${PATH}/changes/:item`,
    { config: WRITES, schema: { ...part, body: changeForm, summary: 'What else changed meanwhile' } },
    async (request) => {
      await noteChange(kernel, editing(request), { id: request.params.item, ...request.body });
      return answer(request);
    },
  );

  app.delete(
    `${PATH}/changes/:item`,
    { config: WRITES, schema: { ...part, summary: 'Take a note of a change out' } },
    async (request) => {
      await forgetChange(kernel, editing(request), request.params.item);
      return answer(request);
    },
  );

  app.put(
    `${PATH}/risks/:item`,
    {
      config: WRITES,
      schema: { ...part, body: riskForm, summary: 'A risk, what is done about it, how it stands' },
    },
    async (request) => {
      await noteRisk(kernel, editing(request), { id: request.params.item, ...request.body });
      return answer(request);
    },
  );

  app.delete(
    `${PATH}/risks/:item`,
    { config: WRITES, schema: { ...part, summary: 'Take a risk out' } },
    async (request) => {
      await forgetRisk(kernel, editing(request), request.params.item);
      return answer(request);
    },
  );

  app.post(
    `${PATH}/decision`,
    {
      config: DECIDES,
      schema: {
        ...one,
        body: decisionForm,
        summary: 'Keep it, extend it or stop it, with reasons and with what failed',
      },
    },
    async (request) => {
      const { actor, place, id } = editing(request);
      await decidePilot(kernel, actor, place, { id, ...request.body });
      return answer(request);
    },
  );
}
