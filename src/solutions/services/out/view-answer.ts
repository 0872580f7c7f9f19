/** What the API says of one service at a place beyond its text: who, online, local notes. */
import { z } from 'zod';
import type { Place } from '../../../kernel/places/place.ts';
import type { SourceInfo } from '../../../kernel/solution.ts';
import type { Responsibility, ResponsibleUnit } from '../responsibility/responsibility.ts';
import type { OfficeRow, Row } from '../store/rows.ts';
import type { ServiceView } from '../view/service-view.ts';
import { officeSchema, sourceSchema } from './schemas.ts';

const unit = z.object({ ars: z.string(), name: z.string(), kind: z.string() });
const link = z.object({ type: z.string().nullable(), text: z.string(), href: z.string() });

export const responsibilitySchema = z.object({
  kind: z
    .enum(['found', 'several', 'absent', 'unknown'])
    .describe(
      '"several": nobody has picked one; "absent": the Land has no such service; "unknown": never "nobody"',
    ),
  reason: z.string().nullable().describe('Why it is unknown; null: it is not'),
  absent: z
    .object({ land: unit, by: z.string(), until: z.string().nullable() })
    .nullable()
    .describe('Who says that the Land has no such service ("catalogue": our own), and until when'),
  roles: z
    .array(
      z.object({
        code: z.string().nullable(),
        name: z.string().nullable(),
        units: z.array(
          z.object({
            key: z.string(),
            office: officeSchema.nullable().describe('null: known by its key only'),
            area: unit.describe('Unit of the hierarchy for which it is responsible'),
            part: z
              .object({ scheme: z.string().nullable(), key: z.string(), name: z.string().nullable() })
              .nullable()
              .describe('Only for this part of the place'),
          }),
        ),
      }),
    )
    .describe('All units of the nearest level of each role; the first role is the one that answers'),
});

export const viewSchema = z.object({
  responsibility: responsibilitySchema,
  onlineServices: z
    .array(
      z.object({
        name: z.string(),
        isForm: z.boolean(),
        links: z.array(link),
        area: z.string().describe('ARS of the unit for which it is'),
        source: sourceSchema,
      }),
    )
    .describe('Nearest unit first, forms last'),
  notes: z
    .array(
      z.object({
        lang: z.string(),
        text: z.string(),
        author: z.string(),
        unit,
        until: z.string(),
        source: sourceSchema,
      }),
    )
    .describe('Remarks of the town, beside the official text'),
});

type InfoOf = (row: Row) => SourceInfo | null;

/** `infoOf` a row: null where its source is hidden, then it is left out. */
export function answerOfView(
  { responsibility, online, notes }: Pick<ServiceView, 'responsibility' | 'online' | 'notes'>,
  infoOf: InfoOf,
): z.infer<typeof viewSchema> {
  return {
    responsibility: answerOfWho(responsibility, infoOf),
    onlineServices: online.flatMap(({ online: row, area }) => {
      const source = infoOf(row);
      const { name, isForm, links } = row.record;
      return source === null ? [] : [{ name, isForm, links, area, source }];
    }),
    notes: notes.map(({ lang, text, author, unit: of, until, info }) => ({
      ...{ lang, text, author, until, unit: asUnit(of), source: info },
    })),
  };
}

function answerOfWho(found: Responsibility, infoOf: InfoOf): z.infer<typeof responsibilitySchema> {
  const none = { reason: null, absent: null, roles: [] };
  if (found.kind === 'unknown') return { ...none, kind: 'unknown', reason: found.reason };
  if (found.kind === 'absent')
    return { ...none, kind: 'absent', absent: { land: asUnit(found.land), ...found.said } };
  return {
    ...{ ...none, kind: found.kind },
    roles: found.roles.map(({ role, units }) => ({
      ...role,
      units: units.map((one) => asResponsible(one, infoOf)),
    })),
  };
}

function asResponsible({ key, office, area, subArea }: ResponsibleUnit, infoOf: InfoOf) {
  return {
    key,
    area: asUnit(area),
    part: subArea,
    office: office === null ? null : answerOfOffice(office, infoOf),
  };
}

/** null: its source is hidden. */
export function answerOfOffice(row: OfficeRow, infoOf: InfoOf) {
  const source = infoOf(row);
  return source === null ? null : { ...row.record, id: row.id, ars: row.ars, source };
}

function asUnit({ ars, name, kind }: Place) {
  return { ars, name, kind };
}
