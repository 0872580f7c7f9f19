/**
 * What has to stand in a fact sheet before everybody may read it: the minimum record of the handbook. Portals of this
 * kind are blamed for outdated entries, successes only and no costs: so cost band and what failed are never optional.
 * Pure; the phone may use it.
 */
import type { SheetAbroad, SheetContent } from './sheet.ts';
import { BANDS, bandOf } from './sheet-model.ts';

/** In the order of the form. `costBandLow`: the sum that is stated lies above the band. */
export const NEEDED = [
  ...(['title', 'problem', 'placeName', 'lawDiffers', 'startsOn', 'endsOn'] as const),
  ...(['costBand', 'costBandLow', 'operating', 'licence', 'kpis', 'failed'] as const),
  ...(['contactRole', 'contactMail'] as const),
] as const;
export type Needed = (typeof NEEDED)[number];

/** Empty: it may be published. */
export function missingFields(sheet: SheetContent & SheetAbroad): Needed[] {
  const isAbroad = sheet.country !== null;
  const { costBand, costOnce } = sheet;
  const lacks: Readonly<Record<Needed, boolean>> = {
    title: sheet.title === '',
    problem: sheet.problem === '',
    placeName: isAbroad && sheet.placeName === '',
    lawDiffers: isAbroad && sheet.lawDiffers === '',
    startsOn: sheet.startsOn === null,
    endsOn: sheet.status === 'stopped' && sheet.endsOn === null,
    costBand: costBand === null,
    costBandLow:
      costBand !== null && costOnce !== null && BANDS.indexOf(bandOf(costOnce)) > BANDS.indexOf(costBand),
    operating: sheet.operating === null,
    licence: sheet.licence === '',
    // A figure without its source is a claim in disguise.
    kpis: sheet.kpis.some(
      ({ source, before, after }) => source === '' || (before === null && after === null),
    ),
    failed: sheet.failed === '',
    contactRole: sheet.contactRole === '',
    contactMail: sheet.contactMail === '',
  };
  return NEEDED.filter((field) => lacks[field]);
}
