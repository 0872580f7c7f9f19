import { type RefObject, useEffect, useRef } from 'react';

/** Hides what the server wrote behind the element, while the part stands in for it. */
export function useReplaced(): RefObject<HTMLSpanElement | null> {
  const last = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const blocks = last.current?.nextElementSibling;
    if (!(blocks instanceof HTMLElement)) return;
    blocks.hidden = true;
    return () => {
      blocks.hidden = false;
    };
  }, []);
  return last;
}
