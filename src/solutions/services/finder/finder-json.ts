/** What the federal finder says, for programs. */
import { z } from 'zod';
import { serviceDetailSchema, sourceSchema } from '../out/schemas.ts';
import type { FinderAnswer } from './finder-answer.ts';

const instant = z.iso.datetime({ offset: true });

const unitSchema = z.object({
  key: z.string().describe('With the prefix of its editorial system'),
  name: z.string(),
  role: z.object({ code: z.string().nullable(), name: z.string().nullable() }),
  address: z.object({
    street: z.string().nullable(),
    postcode: z.string().nullable(),
    town: z.string().nullable(),
  }),
  point: z.object({ lon: z.number(), lat: z.number() }).nullable(),
  contact: z.object({
    phone: z.string().nullable(),
    fax: z.string().nullable(),
    email: z.string().nullable(),
    url: z.string().nullable(),
  }),
});

export const finderSchema = z
  .discriminatedUnion('state', [
    z.object({ state: z.literal('off') }).describe('Not asked: switched off, no key, or a feed says it'),
    z.object({ state: z.literal('asking') }).describe('Being asked: look again in some seconds'),
    z.object({ state: z.literal('down'), since: instant }).describe('Does not answer; nothing older is kept'),
    z
      .object({ state: z.literal('none'), askedAt: instant })
      .describe('Knows no such service here, which does not mean that there is none'),
    z.object({
      state: z.literal('answer'),
      name: z.string(),
      detail: serviceDetailSchema,
      responsible: z
        .enum(['found', 'several', 'unknown'])
        .describe('"several": all of them are listed, none is picked; "unknown": it names none'),
      units: z.array(unitSchema).describe('By role, the responsible body first'),
      online: z.array(z.object({ key: z.string(), name: z.string(), links: z.array(z.string()) })),
      source: sourceSchema,
    }),
  ])
  .describe(
    'What the federal finder says where no feed says anything; asked for one service at one place only',
  );

export function finderJson(answer: FinderAnswer): z.infer<typeof finderSchema> {
  switch (answer.kind) {
    case 'off':
      return { state: 'off' };
    case 'asking':
      return { state: 'asking' };
    case 'down':
      return { state: 'down', since: answer.since };
    case 'none':
      return { state: 'none', askedAt: answer.askedAt };
    case 'answer': {
      const { text, responsibility, online } = answer;
      const { about: description, name, ...detail } = text.record;
      const roles = 'roles' in responsibility ? responsibility.roles : [];
      return {
        state: 'answer',
        name,
        detail: { ...detail, name, description },
        responsible: 'roles' in responsibility ? responsibility.kind : 'unknown',
        units: roles.flatMap(({ role, units }) =>
          units.flatMap(({ key, office }) => {
            if (office === null) return [];
            const { name: unit, address, point, contact } = office.record;
            const { street, postcode, town } = address;
            return [{ key, name: unit, role, address: { street, postcode, town }, point, contact }];
          }),
        ),
        online: online.map(({ online: { record } }) => ({
          ...{ key: record.key, name: record.name, links: record.links.map(({ href }) => href) },
        })),
        source: text.info,
      };
    }
  }
}
