import { useEffect, useRef, useState } from 'react';
import type { PartProps } from '../../../../web/ui/solution-entry.ts';
import { readChange, stepsOf } from './steps.ts';

const BOX = { width: 600, height: 120 };
const EDGE = 4;

/** The line of the figures that stand in the list below it; who does not see it has the list. */
export function History({ texts }: PartProps) {
  const [points, setPoints] = useState('');
  const here = useRef<SVGSVGElement>(null);
  useEffect(() => {
    const list = here.current?.nextElementSibling;
    const rows = list instanceof HTMLElement ? [...list.querySelectorAll<HTMLElement>('[data-row]')] : [];
    setPoints(
      stepsOf(
        rows.flatMap(({ dataset }) => readChange(dataset.row) ?? []),
        BOX,
      ),
    );
  }, []);
  return (
    <svg
      ref={here}
      role="img"
      aria-label={texts.chart}
      viewBox={`${-EDGE} ${-EDGE} ${BOX.width + 2 * EDGE} ${BOX.height + 2 * EDGE}`}
      width="100%"
      fill="none"
      stroke="currentColor"
    >
      <line x1="0" y1={BOX.height} x2={BOX.width} y2={BOX.height} strokeWidth="1" opacity="0.5" />
      <polyline points={points} strokeWidth="3" strokeLinejoin="round" />
    </svg>
  );
}
