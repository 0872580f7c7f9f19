import { useEffect, useState } from 'react';

/** Milliseconds of silence after which somebody has finished a word. */
const PAUSE = 300;

/** What is typed, once nothing more is typed for a moment. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
