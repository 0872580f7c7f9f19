import { type RefObject, useCallback, useEffect, useState } from 'react';

/** After each try (the function that comes back) the field takes the focus if there is an error, so that it is heard. */
export function useFocusOnError(field: RefObject<HTMLElement | null>, error: string | null): () => void {
  const [tries, setTries] = useState(0);
  useEffect(() => {
    if (tries > 0 && error !== null) field.current?.focus();
  }, [tries, error, field]);
  return useCallback(() => setTries((count) => count + 1), []);
}
