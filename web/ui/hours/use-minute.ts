import { useEffect, useState } from 'react';

/** Now in minutes since 1970, anew with each of them. */
export function useMinute(): number {
  const [minute, setMinute] = useState(minuteNow);
  useEffect(() => {
    const timer = setInterval(() => setMinute(minuteNow()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return minute;
}

function minuteNow(): number {
  return Math.floor(Date.now() / 60_000);
}
