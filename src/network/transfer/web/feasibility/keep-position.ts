/**
 * Remembers where a part stands on the screen; called afterwards, it scrolls so that it stands there again, whatever
 * came or went above it. Not every browser does that by itself.
 */
export function keepPosition(part: Element | null): () => void {
  const before = part?.getBoundingClientRect().top;
  return () => {
    requestAnimationFrame(() => {
      const now = part?.getBoundingClientRect().top;
      if (before !== undefined && now !== undefined && now !== before)
        window.scrollBy({ top: now - before, behavior: 'instant' });
    });
  };
}
