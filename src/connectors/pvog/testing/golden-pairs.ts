/**
 * The eight pairs for which the real service is known to have content (handbook, section 2). The key of the place is
 * that of the list converted to 12 digits. Names of services as the handbook has them; all else is synthetic.
 */
import type { SyntheticService } from './pvog-server.ts';
import { CONTACT, RESPONSIBLE, unit } from './shapes.ts';

const HAMBURG = '020000000000';
const KOELN = '053150000000';
const BERLIN = '110000000000';
const NRW = '050000000000';
const FEDERATION = '000000000000';

export const HOUSING_UNITS = 42;

export const GOLDEN_PAIRS: readonly (SyntheticService & { name: string })[] = [
  pair('99008001012000', HAMBURG, 'Personalausweis beantragen', { ars: [FEDERATION] }),
  pair('99027002012000', KOELN, 'Geburtsurkunde beantragen', { ars: [NRW] }),
  pair('99050012104000', KOELN, 'Gewerbe anmelden', { ars: [NRW] }),
  {
    ...pair('99049001001000', BERLIN, 'Führungszeugnis beantragen', { ars: [FEDERATION] }),
    // The one authority that the handbook names.
    units: [unit('B900001.OE.1', 'Bundesamt für Justiz')],
  },
  {
    ...pair('99107023037000', BERLIN, 'Wohngeld – Mietzuschuss beantragen', { ars: [BERLIN] }),
    units: Array.from({ length: HOUSING_UNITS }, (_, n) =>
      unit(`L900108.OE.${n + 1}`, `Synthetische Stelle ${n + 1}`, n < 40 ? RESPONSIBLE : CONTACT),
    ),
  },
  pair('99108001001000', BERLIN, 'Parkausweis für Bewohner beantragen', { ars: [BERLIN] }),
  pair('99107022012000', BERLIN, 'Wohnberechtigungsschein beantragen', { ars: [BERLIN] }),
  pair('99102013104000', KOELN, 'Hundesteuer Anmeldung', { ars: [NRW] }),
];

function pair(leika: string, ars: string, name: string, detail: Record<string, unknown>) {
  return { leika, ars, name, id: `L900001.LB.${leika}`, detail: { name, ...detail } };
}
