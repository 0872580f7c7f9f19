import type { Solution } from '../solution.ts';

/** What keeps the events of one solution from being told or acted on, in words. */
export function eventFaults({ id, events }: Pick<Solution, 'id' | 'events'>): string[] {
  const handled = (events?.handles ?? []).map(({ name }) => name);
  return [
    ...(events?.emits ?? [])
      .filter(({ name }) => !(name.startsWith(`${id}.`) && /^[a-z0-9]+\.[a-z][a-z0-9-]{0,39}$/.test(name)))
      .map(({ name }) => `${id}: event "${name}" is not named like "${id}.what-happened"`),
    ...handled
      .filter((name, index) => handled.indexOf(name) !== index)
      .map((name) => `${id}: acts on the event "${name}" twice`),
  ];
}

/** Who waits for an event that nobody of the house emits would wait for ever. */
export function unheardEvents(solutions: readonly Pick<Solution, 'id' | 'events'>[]): string[] {
  const emitted = new Set(solutions.flatMap(({ events }) => events?.emits.map(({ name }) => name) ?? []));
  return solutions.flatMap(({ id, events }) =>
    (events?.handles ?? [])
      .filter(({ name }) => !emitted.has(name))
      .map(({ name }) => `${id}: acts on the event "${name}", which no solution of the house emits`),
  );
}
