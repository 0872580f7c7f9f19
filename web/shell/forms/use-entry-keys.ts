import { useRef } from 'react';

/** Keys for the entries of a list that stay with them when one before goes, so that focus and typed text stay too. */
export function useEntryKeys(length: number): { keys: readonly number[]; removed: (index: number) => void } {
  const next = useRef(0);
  const keys = useRef<number[]>([]);
  while (keys.current.length < length) keys.current.push(next.current++);
  keys.current.length = length;
  return {
    keys: keys.current,
    removed: (index) => void keys.current.splice(index, 1),
  };
}
