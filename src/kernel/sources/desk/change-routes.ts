import { rm } from 'node:fs/promises';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { AuditAction } from '../../audit/actions.ts';
import { recordAudit } from '../../audit/store.ts';
import { personOf, placeOf } from '../../http/permissions.ts';
import { findIntake } from '../find-intake.ts';
import { tell } from '../import/import-items.ts';
import { waitWhileDraft } from '../manage/awaiting.ts';
import { addSource, removeSource, setSourceState } from '../manage/manage.ts';
import { checkDraft, type SourceDraft } from '../manage/source-draft.ts';
import { SourceError } from '../source-error.ts';
import { answerFor } from '../watch/answer-for.ts';
import { checkPeople, checkReviewDate } from './check-people.ts';
import { describeDetail, formOf, versionOf } from './describe-source.ts';
import { findUpload } from './keep-upload.ts';
import { requireOwnSource } from './require-source.ts';
import { atPlace, changedSource, inLanguage, newSource, oneSource } from './schemas.ts';
import { requireSettings } from './settings-form.ts';
import type { SourceDesk } from './source-desk.ts';
import { inWords, sourceProblem } from './source-problem.ts';
import type { SourceDetail } from './sources-api.ts';
import { changeSource, countRecords, isNameTaken, lockSource, sourceOfPlace } from './store.ts';
import { isSameSettings } from './tried-drafts.ts';
import { uploadOf } from './try-draft.ts';

const MANAGE = { permission: 'sources:manage', limit: 'desk' } as const;
const TAGS = ['desk'];

/** Adding, changing, pausing, answering for and removing sources of a place; each is a line of its log. */
export function changeRoutes(instance: FastifyInstance, house: SourceDesk): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel, solutions } = house;

  const audit = (trx: Kysely<unknown>, request: FastifyRequest, one: { action: AuditAction; id: string }) => {
    const { ars } = placeOf(request, kernel.places);
    const entry = { ars, person: personOf(request).id, action: one.action, subject: `source ${one.id}` };
    return recordAudit(trx, { ...entry, request: request.id }, kernel.clock.now());
  };

  app.post(
    '/api/desk/:ars/sources',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Add a source that was tried; it is read at once and then by its schedule',
        params: atPlace,
        querystring: inLanguage,
        body: newSource,
      },
    },
    async (request, reply): Promise<{ id: string }> => {
      const place = placeOf(request, kernel.places);
      const { upload, ...form } = request.body;
      const language = request.query.lang;
      const now = kernel.clock.now();
      return inWords(language, async () => {
        if ((form.address === null) === (upload === null))
          throw new SourceError('no-feed', 'Address or file.');
        checkPeople(form, { now, language, known: null });
        const given: SourceDraft = {
          ...form,
          ownerArs: place.ars,
          everySeconds: form.address === null ? null : (form.everySeconds ?? 86_400),
        };
        requireSettings(findIntake(solutions, given).format, given.settings, language);
        const { draft, format, kind } = checkDraft(given, { solutions, places: kernel.places });
        if (kernel.adoptions.own(place.ars, draft.solution) === undefined)
          throw new SourceError('not-adopted', `${draft.solution} is not switched on.`);
        if (upload !== null) await findUpload(house.feeds.folder, place.ars, upload, language);
        if (!house.tried.has({ ...draft, ars: place.ars, upload }))
          throw sourceProblem('not-tried', language);
        const id = await kernel.db.transaction().execute(async (trx) => {
          const added = await addSource(trx, draft, now, kind);
          await waitWhileDraft(trx, { ...draft, id: added }, kernel.places);
          await audit(trx, request, { action: 'source.added', id: added });
          await tell(trx, [place.ars], kernel.places);
          return added;
        });
        if (upload !== null) {
          const asking = { place, language, house };
          const content = await uploadOf({ upload }, format.mediaTypes, asking, id);
          if (content !== undefined) await house.runs.begin(id, { upload: content });
          await rm(await findUpload(house.feeds.folder, place.ars, upload, language), { force: true });
        }
        reply.code(201);
        return { id };
      });
    },
  );

  app.put(
    '/api/desk/:ars/sources/:id',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Change a source; another address or other settings are read at once',
        params: oneSource,
        querystring: inLanguage,
        body: changedSource,
      },
    },
    async (request): Promise<SourceDetail> => {
      const { place, source, known, language } = await requireOwnSource(request, house, request.params.id);
      const { version, ...form } = request.body;
      const now = kernel.clock.now();
      return inWords(language, async () => {
        if ((known.address === null) !== (form.address === null)) throw new SourceError('no-feed', 'Kind.');
        checkPeople(form, { now, language, known: source.reviewDate });
        const { solution, intake, connector, ownerArs } = known;
        requireSettings(findIntake(solutions, known).format, form.settings, language);
        const { draft } = checkDraft(
          { ...form, solution, intake, connector, ownerArs },
          { solutions, places: kernel.places },
        );
        await kernel.db.transaction().execute(async (trx) => {
          await lockSource(trx, source.id);
          const keys = kernel.places.keys(place.ars);
          const latest = await sourceOfPlace(trx, keys, source.id, now);
          if (latest === undefined) throw sourceProblem('unknown-source', language);
          if (versionOf(formOf(latest)) !== version) throw sourceProblem('changed-meanwhile', language);
          if (await isNameTaken(trx, draft, source.id)) throw sourceProblem('name-taken', language);
          const isNewContent =
            draft.address !== latest.address || !isSameSettings(draft.settings, latest.settings);
          if (isNewContent && !house.tried.has({ ...draft, ars: place.ars, upload: null }))
            throw sourceProblem('not-tried', language);
          await changeSource(trx, source.id, { draft, isNewContent, now });
          await audit(trx, request, { action: 'source.changed', id: source.id });
          await tell(trx, [place.ars], kernel.places);
        });
        const changed = await requireOwnSource(request, house, source.id);
        const records = await countRecords(kernel.db, changed.source);
        return describeDetail(changed.source, records, house, language);
      });
    },
  );

  app.put(
    '/api/desk/:ars/sources/:id/state',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Pause a source (what is there stays), or let it go on',
        params: oneSource,
        querystring: inLanguage,
        body: z.strictObject({ state: z.enum(['active', 'paused']) }),
      },
    },
    async (request, reply) => {
      const { source } = await requireOwnSource(request, house, request.params.id);
      const { state } = request.body;
      const now = kernel.clock.now();
      await kernel.db.transaction().execute(async (trx) => {
        await setSourceState(trx, source.id, state, { places: kernel.places, now });
        const action = state === 'paused' ? 'source.paused' : 'source.resumed';
        await audit(trx, request, { action, id: source.id });
      });
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/desk/:ars/sources/:id/answer',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary:
          'Take care of a source until its next review: nobody else is asked, and a hidden card comes back',
        params: oneSource,
        querystring: inLanguage,
        body: z.strictObject({ reviewDate: z.iso.date() }),
      },
    },
    async (request, reply) => {
      const { source, language } = await requireOwnSource(request, house, request.params.id);
      const { reviewDate } = request.body;
      const now = kernel.clock.now();
      checkReviewDate(reviewDate, now, language);
      await kernel.db.transaction().execute(async (trx) => {
        await answerFor(trx, source, { reviewDate, now, places: kernel.places });
        await audit(trx, request, { action: 'source.answered', id: source.id });
      });
      return reply.code(204).send();
    },
  );

  app.delete(
    '/api/desk/:ars/sources/:id',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Remove a source with everything that it brought; its name confirms it',
        params: oneSource,
        querystring: inLanguage,
        body: z.strictObject({ name: z.string().max(200) }),
      },
    },
    async (request, reply) => {
      const { source, known, language } = await requireOwnSource(request, house, request.params.id);
      if (request.body.name.trim() !== source.name)
        throw sourceProblem('confirm', language, { name: source.name });
      await inWords(language, () =>
        kernel.db.transaction().execute(async (trx) => {
          await removeSource(trx, known, { solutions, places: kernel.places });
          await audit(trx, request, { action: 'source.removed', id: source.id });
        }),
      );
      return reply.code(204).send();
    },
  );
}
