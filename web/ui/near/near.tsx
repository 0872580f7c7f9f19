import { useEffect, useRef, useState } from 'react';
import { splitPath } from '../../../src/kernel/i18n/language.ts';
import { useMinute } from '../hours/use-minute.ts';
import { type PositionProblem, positionProblem, readPosition } from '../position.ts';
import type { PartProps } from '../solution-entry.ts';
import { NearestList } from './nearest-list.tsx';
import { showRows } from './rows-on-screen.ts';

type State =
  | { kind: 'idle' | 'working' }
  | { kind: 'done'; lon: number; lat: number }
  | { kind: PositionProblem };

/** Sorts the lists below it by distance on the device after a tap, and says of each place whether it is open now. */
export function Near({ texts }: PartProps) {
  const { language } = splitPath(location.pathname);
  const [near, setNear] = useState<State>({ kind: 'idle' });
  const minute = useMinute();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = here.current?.nextElementSibling;
    if (!(part instanceof HTMLElement)) return;
    return showRows(part, { position: near.kind === 'done' ? near : null, minute, texts, language });
  }, [near, minute, texts, language]);

  const askPosition = async () => {
    setNear({ kind: 'working' });
    try {
      const { coords } = await readPosition();
      setNear({ kind: 'done', lon: coords.longitude, lat: coords.latitude });
    } catch (error) {
      setNear({ kind: positionProblem(error) });
    }
  };
  return (
    <div className="filter" ref={here}>
      <button
        className="kern-btn kern-btn--secondary filter__near"
        type="button"
        aria-disabled={near.kind === 'working' || undefined}
        onClick={near.kind === 'working' ? undefined : askPosition}
      >
        <span className="kern-label">{texts.near}</span>
      </button>
      <p className="kern-body" role="status">
        {near.kind === 'idle' ? '' : texts[`near_${near.kind}`]}
      </p>
      {near.kind === 'done' && texts.near_all_address !== undefined ? (
        <NearestList texts={texts} lon={near.lon} lat={near.lat} />
      ) : null}
    </div>
  );
}
