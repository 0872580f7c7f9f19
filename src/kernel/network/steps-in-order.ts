/** A line of a history: from which state, null: it was made, to which, and when (instant). */
interface Stepped {
  from: string | null;
  to: string;
  at: string;
}

/** Steps of one instant, as when something is made and moved on at once, follow each other by their states. */
export function stepsInOrder<Step extends Stepped>(steps: readonly Step[]): Step[] {
  const rest = [...steps];
  const ordered: Step[] = [];
  for (let [first] = rest; first !== undefined; [first] = rest) {
    const { at } = first;
    const last = ordered.at(-1)?.to ?? null;
    const next = rest.findIndex((step) => step.at === at && step.from === last);
    ordered.push(...rest.splice(Math.max(next, 0), 1));
  }
  return ordered;
}
