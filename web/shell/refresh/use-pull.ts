import { useEffect, useRef, useState } from 'react';
import { type Pull, pullOf, REST } from './pull.ts';

/** The pull of one finger that began at the top of the page; `refresh` when it lets go far enough down. */
export function usePull(refresh: () => void): Pull {
  const [pull, setPull] = useState(REST);
  const act = useRef(refresh);
  act.current = refresh;
  useEffect(() => {
    let start: Touch | null = null;
    let last = REST;
    const show = (next: Pull) => {
      if (next.distance !== last.distance || next.isReady !== last.isReady) setPull(next);
      last = next;
    };
    const begin = ({ touches, target }: TouchEvent) => {
      // A map or a wide table is moved by the same finger.
      const isTaken = target instanceof Element && target.closest('[data-no-pull], canvas') !== null;
      start = touches.length === 1 && scrollY <= 0 && !isTaken ? (touches[0] ?? null) : null;
    };
    const move = ({ touches }: TouchEvent) => {
      const finger = touches[0];
      if (start === null || finger === undefined || touches.length !== 1 || scrollY > 0) return show(REST);
      show(pullOf({ down: finger.clientY - start.clientY, across: finger.clientX - start.clientX }));
    };
    const end = () => {
      const isMeant = last.isReady;
      start = null;
      show(REST);
      if (isMeant) act.current();
    };
    const cancel = () => {
      start = null;
      show(REST);
    };
    const listeners = { touchstart: begin, touchmove: move, touchend: end, touchcancel: cancel };
    const each = Object.entries(listeners) as [keyof typeof listeners, (event: TouchEvent) => void][]; // its own keys
    for (const [type, listener] of each) document.addEventListener(type, listener, { passive: true });
    return () => {
      for (const [type, listener] of each) document.removeEventListener(type, listener);
    };
  }, []);
  return pull;
}
