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
    // A history that begins elsewhere, as with a draft: where no other step of this instant leads to.
    const begin = rest.findIndex(
      ({ from, ...step }) => step.at === at && !rest.some((other) => other.at === at && other.to === from),
    );
    ordered.push(...rest.splice(next === -1 ? Math.max(begin, 0) : next, 1));
  }
  return ordered;
}
