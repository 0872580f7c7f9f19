/**
 * Licences under which data of others may come in, and what they allow. Read from the licence texts by a layman: to be
 * verified (docs/unverified.md). What is not in this list is refused.
 */
export interface Licence {
  /** SPDX where there is one; as GovData writes it otherwise. */
  id: string;
  /** Whether we may bring it into our form, which is a change. */
  change: boolean;
  /** Whether anybody may use it for anything; otherwise a company that runs the house could not. */
  anyPurpose: boolean;
  /** `database`: what is made from it comes under the same licence as a whole (ODbL). */
  shareAlike: 'database' | 'work' | null;
}

/** The terms of use are still to be looked at. */
export const UNCHECKED = 'unchecked';

const free = { change: true, anyPurpose: true, shareAlike: null } as const;

export const LICENCES: readonly Licence[] = [
  { id: 'CC0-1.0', ...free },
  { id: 'dl-de/zero-2-0', ...free },
  { id: 'dl-de/by-2-0', ...free },
  { id: 'CC-BY-3.0', ...free },
  { id: 'CC-BY-3.0-DE', ...free },
  { id: 'CC-BY-4.0', ...free },
  { id: 'MIT', ...free },
  { id: 'EUPL-1.2', ...free, shareAlike: 'work' },
  { id: 'CC-BY-SA-3.0', ...free, shareAlike: 'work' },
  { id: 'CC-BY-SA-4.0', ...free, shareAlike: 'work' },
  { id: 'ODbL-1.0', ...free, shareAlike: 'database' },
  // The owner's own data, or what its publisher allowed in writing for this use.
  { id: 'own', ...free },
  { id: 'consent', ...free },
  // Nobody has found terms yet: for single answers that are shown with their source, until somebody has looked.
  { id: UNCHECKED, ...free },
  { id: 'CC-BY-NC-4.0', change: true, anyPurpose: false, shareAlike: null },
  { id: 'CC-BY-NC-SA-4.0', change: true, anyPurpose: false, shareAlike: 'work' },
  { id: 'CC-BY-ND-4.0', change: false, anyPurpose: true, shareAlike: null },
  { id: 'CC-BY-NC-ND-4.0', change: false, anyPurpose: false, shareAlike: null },
];

const byId = new Map(LICENCES.map((one) => [one.id.toLowerCase(), one]));

export function licenceOf(id: string): Licence | undefined {
  return byId.get(id.trim().toLowerCase());
}

/**
 * Why data under this licence may not be taken in, in English; null if they may. `use`: what the tables are for
 * (`Intake.licences`); `required`: the licence that the format itself comes under.
 */
export function licenceFault(
  id: string,
  use: 'open' | 'odbl' | 'answers',
  required: string | null,
): string | null {
  const licence = licenceOf(id);
  if (licence === undefined)
    return `The licence "${id}" is not known here: name one of ${usable(use).join(', ')}.`;
  if (licence.id === UNCHECKED && use !== 'answers')
    return `Data whose terms nobody has looked at are not taken in: find out under which licence they come.`;
  if (required !== null && licence.id !== required)
    return `Data in this format come under ${required}, not under ${licence.id}.`;
  if (!licence.change)
    return `${licence.id} forbids changes, and bringing data into another form is one: ask the owner for consent.`;
  if (!licence.anyPurpose)
    return `${licence.id} forbids commercial use, which a house that anybody may run cannot promise: ask the owner for consent.`;
  if (use === 'odbl' && licence.shareAlike !== 'database')
    return `These tables are derived from OpenStreetMap and hold nothing else (ODbL-1.0), so nothing under ${licence.id}.`;
  if (use !== 'odbl' && licence.shareAlike === 'database')
    return `${licence.id} spreads to whatever it is merged with: such data go into tables of their own.`;
  return null;
}

function usable(use: 'open' | 'odbl' | 'answers'): string[] {
  return LICENCES.filter(({ id }) => licenceFault(id, use, null) === null).map(({ id }) => id);
}
