/** What of the catalogue goes out as data. Offices and their mailboxes are in it, people never are. */
import { z } from 'zod';
import { FIELDS } from '../../../../kernel/network/fields.ts';
import { SIZES } from '../../../../kernel/network/sizes.ts';
import { townLine } from '../../../../kernel/network/town-lines.ts';
import type { PlaceDirectory } from '../../../../kernel/places/directory.ts';
import type { Sheet } from '../sheet.ts';
import { BANDS, OPERATINGS, STATUSES } from '../sheet-model.ts';
import { evidence } from '../sheet-schemas.ts';

const figure = z.number().nullable();
const text = z.string();

export const openSheet = z.object({
  id: text,
  town: z.object({ ars: text, name: text }).nullable().describe('null: abroad'),
  country: text.nullable().describe('ISO 3166-1; null: Germany'),
  place: text.describe('Abroad, in words'),
  ...{ title: text, problem: text, lang: text.describe('BCP 47'), field: z.enum(FIELDS) },
  ...{ status: z.enum(STATUSES), size: z.enum(SIZES).describe('As stated'), start: text.nullable() },
  end: text.nullable(),
  cost_band: z.enum(BANDS).nullable().describe('Euros, once'),
  ...{ cost_once_cents: figure, cost_yearly_cents: figure, fte: figure },
  operating_model: z.enum(OPERATINGS).nullable(),
  solution_licence: text.describe('SPDX or words'),
  ...{ repo_url: text.nullable(), standards: z.array(text) },
  prerequisites: z.array(z.object({ text, check: text.nullable() })),
  kpis: z.array(z.object({ title: text, unit: text, before: figure, after: figure, source: text })),
  ...{ evidence_level: evidence, what_failed: text, success_factors: text, law_differs: text },
  ...{ contact_role: text, contact_mail: text, last_verified: text.nullable(), solution: text.nullable() },
  catalogue: text.nullable().describe('Where it was brought in from'),
  url: text.nullable().describe('There'),
  licence: text.nullable().describe('Of these data; null: none is named'),
  changed: text.describe('Instant'),
  example: z.boolean().describe('Invented for trying out'),
});
export type OpenSheet = z.infer<typeof openSheet>;

export function openOf(sheet: Sheet, places: Pick<PlaceDirectory, 'resolve'>): OpenSheet {
  const town = sheet.ars === null ? null : townLine(sheet.ars, places);
  return {
    id: sheet.id,
    town: town === null ? null : { ars: town.ars, name: town.name },
    ...{ country: sheet.country, place: sheet.placeName, title: sheet.title, problem: sheet.problem },
    ...{ lang: sheet.lang, field: sheet.field, status: sheet.status, size: sheet.size },
    ...{ start: sheet.startsOn, end: sheet.endsOn, cost_band: sheet.costBand },
    ...{ cost_once_cents: sheet.costOnce, cost_yearly_cents: sheet.costYearly, fte: sheet.fte },
    ...{ operating_model: sheet.operating, solution_licence: sheet.licence, repo_url: sheet.repoUrl },
    ...{ standards: sheet.standards, prerequisites: sheet.prerequisites, kpis: sheet.kpis },
    ...{ evidence_level: sheet.evidence, what_failed: sheet.failed, success_factors: sheet.success },
    ...{ law_differs: sheet.lawDiffers, contact_role: sheet.contactRole, contact_mail: sheet.contactMail },
    ...{ last_verified: sheet.verifiedOn, solution: sheet.solution, catalogue: sheet.originCatalogue },
    ...{ url: sheet.originUrl, licence: sheet.originLicence, changed: sheet.changedAt },
    example: sheet.source !== null,
  };
}
