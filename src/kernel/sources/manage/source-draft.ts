/** What somebody gives to add a source, checked. */
import { licenceFault, licenceOf } from '../../attribution/licences.ts';
import type { PlaceDirectory } from '../../places/directory.ts';
import type { Ars } from '../../places/place.ts';
import type { Solution } from '../../solution.ts';
import { findIntake } from '../find-intake.ts';
import type { Format, Intake } from '../intake.ts';
import { parseSettings } from '../parse-settings.ts';
import type { SourceKind } from '../source.ts';
import { SourceError } from '../source-error.ts';

export interface SourceDraft {
  ownerArs: Ars;
  solution: string;
  intake: string;
  connector: string;
  /** Address of the feed; null for an upload. */
  address: string | null;
  /** Whose data it is, as shown. */
  name: string;
  licence: string;
  url: string | null;
  settings: Record<string, unknown>;
  everySeconds: number | null;
  mailbox: string | null;
  deputy: string | null;
  /** Civil dates. */
  contractEnd: string | null;
  reviewDate: string | null;
}

/** The draft in order, with what it refers to. Throws `SourceError`. */
export function checkDraft(
  draft: SourceDraft,
  { solutions, places }: { solutions: readonly Solution[]; places: PlaceDirectory },
): { draft: SourceDraft; kind: SourceKind; intake: Intake; format: Format<unknown> } {
  const { intake, format } = findIntake(solutions, draft);
  if (places.get(draft.ownerArs) === undefined)
    throw new SourceError(
      'unknown-place',
      `There is no place ${draft.ownerArs}: give its key of 12 digits (ARS).`,
    );
  const refused = licenceFault(draft.licence, intake.licences, format.licence);
  if (refused !== null) throw new SourceError('licence', refused);
  if (draft.address !== null) checkAddress(draft.address);
  if (draft.url !== null) checkAddress(draft.url);
  parseSettings(format.settings, draft.settings, format.connector);
  checkMapping(intake, draft.settings);
  const isAsked = intake.asks !== undefined;
  if (isAsked && draft.address === null)
    throw new SourceError('no-feed', `${intake.id} is asked at an address: there is no file to hand over.`);
  return {
    draft: {
      ...draft,
      name: draft.name.trim(),
      licence: licenceOf(draft.licence)?.id ?? draft.licence,
      everySeconds: isAsked ? null : draft.everySeconds,
    },
    kind: isAsked ? 'query' : draft.address === null ? 'upload' : 'http',
    intake,
    format,
  };
}

function checkAddress(address: string): void {
  const url = URL.parse(address);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new SourceError('address', `"${address.slice(0, 100)}" is no http or https address.`);
  if (url.username !== '' || url.password !== '')
    throw new SourceError('address', 'The address holds a name or password: such addresses are not kept.');
}

/** A mapping names our fields only, and all that are required. */
function checkMapping({ id, fields }: Intake, { mapping }: Record<string, unknown>): void {
  if (fields === undefined || typeof mapping !== 'object' || mapping === null) return;
  const given = Object.keys(mapping);
  const strange = given.filter((name) => !Object.hasOwn(fields, name));
  const missing = Object.keys(fields).filter((name) => fields[name] === 'required' && !given.includes(name));
  if (strange.length === 0 && missing.length === 0) return;
  throw new SourceError(
    'settings',
    [
      ...(strange.length > 0 ? [`${id} has no field ${strange.join(', ')}`] : []),
      ...(missing.length > 0 ? [`the mapping lacks ${missing.join(', ')}`] : []),
      `fields are ${Object.keys(fields).join(', ')}`,
    ].join('; '),
  );
}
