import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { AuditAction } from '../../audit/actions.ts';
import { recordAudit } from '../../audit/store.ts';
import { personOf } from '../../http/permissions.ts';
import { findIntake } from '../find-intake.ts';
import { rejectHeld } from '../manage/manage.ts';
import type { RunOptions } from '../run/run.ts';
import { trySource } from '../run/try-source.ts';
import { flatValues } from './flat-values.ts';
import { findUpload } from './keep-upload.ts';
import { requireOwnSource } from './require-source.ts';
import { inLanguage, oneSource } from './schemas.ts';
import { runHouseOf, type SourceDesk } from './source-desk.ts';
import { inWords, sourceProblem } from './source-problem.ts';
import type { HeldAnswer } from './sources-api.ts';
import { comingAndGoing } from './store.ts';
import { uploadOf } from './try-draft.ts';

const MANAGE = { permission: 'sources:manage', limit: 'desk' } as const;
const TAGS = ['desk'];
const EXAMPLES = 10;

/** Reading a source now, and deciding about a content that waits. The runs go on when the page is left. */
export function runRoutes(instance: FastifyInstance, house: SourceDesk): void {
  const app = instance.withTypeProvider<ZodTypeProvider>();
  const { kernel } = house;

  /** What could not begin is no line of the log. */
  async function begin(
    request: FastifyRequest,
    source: { id: string; ownerArs: string },
    { action, ...options }: RunOptions & { action: AuditAction },
  ): Promise<void> {
    const { id, ownerArs: ars } = source;
    await house.runs.begin(id, options);
    await recordAudit(
      kernel.db,
      { ars, person: personOf(request).id, action, subject: `source ${id}`, request: request.id },
      kernel.clock.now(),
    );
  }

  app.post(
    '/api/desk/:ars/sources/:id/run',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary:
          'Read a source now, from its address or from a file that was handed over; answers when it has begun',
        params: oneSource,
        querystring: inLanguage,
        body: z.strictObject({ upload: z.uuid().nullable().default(null) }),
      },
    },
    async (request, reply) => {
      const { place, source, language } = await requireOwnSource(request, house, request.params.id);
      const { upload } = request.body;
      await inWords(language, async () => {
        const { format } = findIntake(house.solutions, source);
        const content = await uploadOf({ upload }, format.mediaTypes, { place, language, house }, source.id);
        await begin(request, source, {
          action: 'source.run',
          ...(content === undefined ? { force: true } : { upload: content }),
        });
        if (upload !== null)
          await rm(await findUpload(house.feeds.folder, place.ars, upload, language), { force: true });
      });
      return reply.code(204).send();
    },
  );

  app.get(
    '/api/desk/:ars/sources/:id/held',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'What a content that waits would bring and take away, with examples',
        params: oneSource,
        querystring: inLanguage,
      },
    },
    async (request): Promise<HeldAnswer> => {
      const { source, known, language } = await requireOwnSource(request, house, request.params.id);
      const { held } = source;
      if (held === null) throw sourceProblem('not-held', language);
      if (!existsSync(held.file)) throw sourceProblem('held-lost', language);
      return inWords(language, async () => {
        let found: Awaited<ReturnType<typeof comingAndGoing>> | undefined;
        // A copy: a trial removes what it has read.
        const copy = join(house.feeds.folder, `trial-${randomUUID()}`, 'held.feed');
        await mkdir(dirname(copy), { recursive: true });
        await copyFile(held.file, copy);
        const content = {
          status: 'fetched',
          file: copy,
          sha256: '',
          bytes: 0,
          etag: null,
          lastModified: null,
        } as const;
        try {
          await trySource(known, runHouseOf(house), content, {
            inspect: async (trx) => {
              found = await comingAndGoing(trx, source, EXAMPLES);
            },
          });
        } finally {
          await rm(dirname(copy), { recursive: true, force: true });
        }
        const { coming = [], going = [], counts = { coming: 0, going: 0 } } = found ?? {};
        return {
          ...{ records: held.records, before: held.before, since: held.since },
          coming: { count: counts.coming, examples: coming.map(({ key, record }) => titleOf(record) ?? key) },
          going: { count: counts.going, examples: going },
        };
      });
    },
  );

  app.post(
    '/api/desk/:ars/sources/:id/accept',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Take the content in that waits',
        params: oneSource,
        querystring: inLanguage,
      },
    },
    async (request, reply) => {
      const { source, language } = await requireOwnSource(request, house, request.params.id);
      if (source.held === null) throw sourceProblem('not-held', language);
      if (!existsSync(source.held.file)) throw sourceProblem('held-lost', language);
      await inWords(language, () => begin(request, source, { action: 'source.accepted', accept: true }));
      return reply.code(204).send();
    },
  );

  app.post(
    '/api/desk/:ars/sources/:id/reject',
    {
      config: MANAGE,
      schema: {
        tags: TAGS,
        summary: 'Refuse the content that waits; what is shown stays',
        params: oneSource,
        querystring: inLanguage,
      },
    },
    async (request, reply) => {
      const { source, language } = await requireOwnSource(request, house, request.params.id);
      const { id, ownerArs: ars } = source;
      const reject = async (trx: Kysely<unknown>) => {
        const dropped = await rejectHeld(trx, source, kernel);
        const entry = { ars, person: personOf(request).id, subject: `source ${id}`, request: request.id };
        await recordAudit(trx, { ...entry, action: 'source.rejected' }, kernel.clock.now());
        return dropped;
      };
      const file = await inWords(language, () => kernel.db.transaction().execute(reject));
      await rm(file, { force: true });
      return reply.code(204).send();
    },
  );
}

/** How people call it: title or name, with its first date where it has one. */
function titleOf(record: unknown): string | null {
  const values = new Map(flatValues(record).map(({ name, value }) => [name, value]));
  return values.get('title') ?? values.get('name') ?? null;
}
