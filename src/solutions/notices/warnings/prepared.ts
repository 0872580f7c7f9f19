/**
 * National services, ready to be switched on by the operator. Addresses come from public programs that read them and
 * were never called from a build machine (docs/unverified.md); terms and licence must be looked at before.
 */
import { FEDERATION } from '../../../kernel/places/place.ts';
import type { PreparedSource } from '../../../kernel/sources/intake.ts';

const SERVICE = 'https://warnung.bund.de';

export const PREPARED_WARNINGS: readonly PreparedSource[] = [
  { path: 'bbk.mowas/gefahrendurchsagen.json', name: 'Bevölkerungsschutz (MoWaS)' },
  { path: 'bbk.dwd/unwetter.json', name: 'Deutscher Wetterdienst' },
  { path: 'bbk.lhp/hochwassermeldungen.json', name: 'Hochwasserportal der Länder' },
].map(({ path, name }) => ({
  connector: 'nina',
  ownerArs: FEDERATION,
  name,
  address: `${SERVICE}/${path}`,
  licence: 'dl-de/by-2-0',
  url: SERVICE,
  everySeconds: 300,
}));
