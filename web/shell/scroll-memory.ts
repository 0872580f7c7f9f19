/** Where each visited address was scrolled to, so that going back finds the same spot. */
export interface ScrollMemory {
  /** To be called when another page has been drawn. */
  arrive(): void;
}

/** What the browser and wouter tell after the address has changed and before anything else is drawn. */
const DEPARTURES = ['popstate', 'pushState', 'replaceState'] as const;

/** To be called before the first page is drawn: its listeners must hear of a departure before React does. */
export function rememberScroll(): ScrollMemory {
  history.scrollRestoration = 'manual';
  const spots = new Map<string, number>();
  let here = location.href;
  let returning = false;
  for (const departure of DEPARTURES) {
    addEventListener(departure, () => {
      spots.set(here, scrollY);
      returning = departure === 'popstate';
    });
  }
  return {
    arrive() {
      here = location.href;
      scrollTo({ top: returning ? (spots.get(here) ?? 0) : 0, behavior: 'instant' });
      returning = false;
    },
  };
}
