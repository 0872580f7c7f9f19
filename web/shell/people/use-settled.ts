import { useEffect, useState } from 'react';

/** Milliseconds of silence after which somebody has finished a word. */
const PAUSE = 300;

/** What is typed, once nothing more is typed for a moment; told apart by what it says. */
export function useSettled<Typed>(typed: Typed): Typed {
  const [settled, setSettled] = useState(typed);
  const isSame = JSON.stringify(settled) === JSON.stringify(typed);
  useEffect(() => {
    if (isSame) return;
    const timer = setTimeout(() => setSettled(typed), PAUSE);
    return () => clearTimeout(timer);
  });
  return settled;
}
