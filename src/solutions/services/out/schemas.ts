/** Shapes of the answers of the API. */
import { z } from 'zod';
import { SERVICE_LEVELS, SITUATIONS } from '../catalogue/model.ts';
import { officeRecordSchema, serviceRecordSchema } from '../feeds/records.ts';

export const sourceSchema = z.object({
  name: z.string(),
  licence: z.string(),
  url: z.string().nullable(),
  time: z.iso.datetime(),
  example: z.literal(true).optional().describe('Invented for trying out'),
  stale: z.literal(true).optional().describe('Not confirmed for longer than its own rule allows'),
});

const unit = z.object({ ars: z.string(), name: z.string(), kind: z.string() });

export const serviceSchema = z.object({
  id: z.string(),
  origin: z
    .enum(['catalogue', 'feed'])
    .describe('General information on all of Germany, or what a unit of administration says of itself'),
  name: z.string(),
  about: z.string(),
  situation: z.enum(SITUATIONS).nullable(),
  level: z.enum(SERVICE_LEVELS).nullable().describe('Usually responsible; to be verified; null: not said'),
  responsible: unit.nullable().describe('Unit of the usual level; of a feed: whose details these are'),
  online: z
    .enum(['mostly', 'partly', 'rarely', 'yes'])
    .nullable()
    .describe('Usually possible online, to be verified; "yes": the feed has a link; null: not said'),
  documents: z.array(z.string()).describe('Of the catalogue: usually needed, to be verified'),
  leika: z.string().nullable().describe('Service key, the first where there are several'),
  source: sourceSchema,
});

const { ownerArs, about, ...rest } = serviceRecordSchema.omit({ family: true, isPublic: true }).shape;

/** What a feed says of a service, in full. */
export const serviceDetailSchema = z.object({ ownerArs, description: about, ...rest });

export const officeSchema = officeRecordSchema
  .omit({ family: true, isPublic: true, hiddenServices: true, services: true })
  .extend({ id: z.string(), ars: z.string().describe('Where it lies'), source: sourceSchema });
