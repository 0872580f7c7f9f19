import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { z } from 'zod';
import { actorOf } from '../../../../kernel/identity/actor.ts';
import { atPlace } from '../../../../kernel/identity/desk/schemas.ts';
import { requireOffice } from '../../../../kernel/network/require-office.ts';
import type { Kernel } from '../../../../kernel/solution.ts';
import { plainLine } from '../../../../kernel/text/plain-text.ts';
import { CARE } from '../../permissions.ts';
import { NEEDED } from '../missing-fields.ts';
import { LONGEST } from '../sheet-model.ts';
import { querystring } from '../sheet-schemas.ts';
import { COLUMNS } from './columns.ts';
import { type ImportReport, MODES, MOST_CHARACTERS } from './import-api.ts';
import { importSheets } from './import-sheets.ts';
import { FAULTS } from './read-row.ts';

/** Umlauts are two bytes, quotes and line breaks in JSON too. */
const MOST_BYTES = 3 * MOST_CHARACTERS;
const column = z.enum(COLUMNS);

const report = z.object({
  mode: z.enum(MODES),
  columns: z.array(
    z.object({
      ...{ name: z.string(), column: column.nullable(), skipped: z.enum(['unknown', 'people']).nullable() },
    }),
  ),
  ...{ rows: z.number(), added: z.number(), renewed: z.number(), same: z.number(), kept: z.number() },
  ...{ published: z.number(), faultyRows: z.number() },
  faults: z.array(
    z.object({ line: z.number(), column: column.nullable(), code: z.enum(FAULTS), value: z.string() }),
  ),
  incomplete: z.array(z.object({ line: z.number(), title: z.string(), missing: z.array(z.enum(NEEDED)) })),
  vanished: z.array(z.object({ id: z.string(), title: z.string(), key: z.string() })),
});

/** A table of another catalogue, at the office of the network. */
export function importRoute(instance: FastifyInstance, kernel: Kernel): void {
  instance.withTypeProvider<ZodTypeProvider>().post(
    '/api/transfer/desk/:ars/catalogue/import',
    {
      config: { permission: CARE.name, limit: 'upload' },
      bodyLimit: MOST_BYTES,
      schema: {
        ...{
          tags: ['transfer'],
          summary: 'Bring in a table of another catalogue, or check it',
          params: atPlace,
        },
        ...{ querystring, response: { 200: report } },
        body: z.strictObject({
          catalogue: plainLine(LONGEST.catalogue).min(1),
          licence: plainLine(LONGEST.licence).default(''),
          mode: z.enum(MODES),
          table: z.string().min(1).max(MOST_CHARACTERS),
        }),
      },
    },
    (request): Promise<ImportReport> => {
      requireOffice(request, kernel.places);
      return importSheets(kernel, request.body, actorOf(request));
    },
  );
}
