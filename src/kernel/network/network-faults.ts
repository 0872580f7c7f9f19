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

/** The same for the kinds of its things that others may name. */
export function thingFaults({ id, things = [] }: Pick<Solution, 'id' | 'things'>): string[] {
  return things
    .filter(({ kind }) => !SLUG.test(kind))
    .map(({ kind }) => `${id}: kind of things "${kind}" is not a slug`);
}
