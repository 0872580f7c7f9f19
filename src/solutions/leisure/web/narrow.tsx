import { useEffect, useRef, useState } from 'react';
import { useMinute } from '../../../../web/ui/hours/use-minute.ts';
import { type PositionProblem, positionProblem, readPosition } from '../../../../web/ui/position.ts';
import type { PartProps } from '../../../../web/ui/solution-entry.ts';
import { splitPath } from '../../../kernel/i18n/language.ts';
import { text } from '../../../kernel/i18n/text.ts';
import { FACETS } from './choice.ts';
import { NearestList } from './nearest-list.tsx';
import { showRows } from './rows-on-screen.ts';

type Near =
  | { kind: 'idle' | 'working' }
  | { kind: 'done'; lon: number; lat: number }
  | { kind: PositionProblem };

/** Narrows the lists below it, sorts them by distance on the device after a tap, and says what is open now. */
export function Narrow({ texts }: PartProps) {
  const { language } = splitPath(location.pathname);
  const [choice, setChoice] = useState<ReadonlySet<string>>(new Set());
  const [near, setNear] = useState<Near>({ kind: 'idle' });
  const [shown, setShown] = useState<number | null>(null);
  const minute = useMinute();
  const here = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const part = here.current?.nextElementSibling;
    if (!(part instanceof HTMLElement)) return;
    const position = near.kind === 'done' ? near : null;
    const done = showRows(part, { choice, position, minute, texts, language });
    setShown(done.shown);
    return done.undo;
  }, [choice, near, minute, texts, language]);

  const askPosition = async () => {
    setNear({ kind: 'working' });
    try {
      const { coords } = await readPosition();
      setNear({ kind: 'done', lon: coords.longitude, lat: coords.latitude });
    } catch (error) {
      setNear({ kind: positionProblem(error) });
    }
  };
  const offered = [...FACETS, 'open', 'own', 'sure'].filter((one) => texts[`filter_${one}`] !== undefined);
  return (
    <div className="filter" ref={here}>
      <fieldset className="filter__choices">
        <legend className="kern-label">{texts.filter_legend}</legend>
        {offered.map((one) => (
          <label className="filter__choice" key={one}>
            <input
              type="checkbox"
              checked={choice.has(one)}
              onChange={({ currentTarget }) => setChoice(withOrWithout(choice, one, currentTarget.checked))}
            />
            <span>{texts[`filter_${one}`]}</span>
          </label>
        ))}
      </fieldset>
      <button
        className="kern-btn kern-btn--secondary filter__near"
        type="button"
        aria-disabled={near.kind === 'working' || undefined}
        onClick={near.kind === 'working' ? undefined : askPosition}
      >
        <span className="kern-label">{texts.near}</span>
      </button>
      <p className="kern-body" role="status">
        {near.kind === 'idle' ? '' : `${texts[`near_${near.kind}`]} `}
        {shown === 0
          ? texts.filter_none
          : choice.size > 0 && shown !== null
            ? text(texts, language, 'filter_shown', { count: shown })
            : ''}
      </p>
      {near.kind === 'done' && texts.near_all_address !== undefined ? (
        <NearestList texts={texts} lon={near.lon} lat={near.lat} />
      ) : null}
    </div>
  );
}

function withOrWithout(choice: ReadonlySet<string>, one: string, isWanted: boolean): ReadonlySet<string> {
  const others = [...choice].filter((other) => other !== one);
  return new Set(isWanted ? [...others, one] : others);
}
