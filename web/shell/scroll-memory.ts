/** Where each visited entry of the history was scrolled to, so that going back finds the same spot. */
export interface ScrollMemory {
  /** To be called when another page has been drawn. */
  arrive(): void;
}

export function rememberScroll(): ScrollMemory {
  history.scrollRestoration = 'manual';
  const spots = new Map<string, number>();
  let here = location.href;
  let returning = false;
  let spot = scrollY;
  addEventListener(
    'scroll',
    () => {
      if (location.href === here) spot = scrollY;
    },
    { passive: true },
  );
  addEventListener('popstate', () => {
    returning = true;
  });
  return {
    arrive() {
      spots.set(here, spot);
      here = location.href;
      spot = returning ? (spots.get(here) ?? 0) : 0;
      returning = false;
      scrollTo({ top: spot, behavior: 'instant' });
    },
  };
}
