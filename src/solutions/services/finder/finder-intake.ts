/** The federal finder as a source: prepared, switched off until the operator wants it, asked and never imported. */
import { pvog } from '../../../connectors/pvog/pvog.ts';
import { UNCHECKED } from '../../../kernel/attribution/licences.ts';
import { FEDERATION } from '../../../kernel/places/place.ts';
import { askedFormat } from '../../../kernel/sources/ask/asked-format.ts';
import type { Intake } from '../../../kernel/sources/intake.ts';
import { FRESH_HOURS } from './row-state.ts';

export const FINDER = 'finder';

export const finder: Intake<never> = {
  id: FINDER,
  asks: pvog,
  formats: [askedFormat(pvog)],
  licences: 'answers',
  staleAfter: `PT${FRESH_HOURS}H`,
  prepared: [
    {
      connector: pvog.connector,
      ownerArs: FEDERATION,
      name: 'Portalverbund Online-Gateway (PVOG)',
      // As configuration, because hosts move: the older one was switched off (handbook, 4.1).
      address: 'https://pvog.fitko.net/suchdienst/api',
      // No terms of use were found (docs/unverified.md).
      licence: UNCHECKED,
      url: 'https://produktportal.pvog.fitko.de',
      everySeconds: null,
    },
  ],
  put: nothing,
  remove: nothing,
};

/** Nothing is ever imported from a source that is asked. */
async function nothing(): Promise<void> {}
