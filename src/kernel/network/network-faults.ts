import type { Solution } from '../solution.ts';

const SLUG = /^[a-z][a-z0-9-]{0,29}$/;

/** What keeps the rooms of a solution in the network from being named or found, in words. */
export function networkFaults({ id, i18n, network = [] }: Solution): string[] {
  const ids = network.map((room) => room.id);
  return network.flatMap((room, index) => [
    ...(SLUG.test(room.id) ? [] : [`${id}: room "${room.id}" of the network is not a slug`]),
    ...(SLUG.test(room.path) ? [] : [`${id}: path "${room.path}" of the network is not a slug`]),
    ...(ids.indexOf(room.id) === index ? [] : [`${id}: room "${room.id}" of the network is there twice`]),
    ...['', '_about', '_all']
      .map((part) => `network_${room.id}${part}`)
      .filter((key) => !i18n.de[key])
      .map((key) => `${id}: i18n/de.json lacks "${key}"`),
  ]);
}
