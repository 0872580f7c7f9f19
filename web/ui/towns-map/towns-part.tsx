import { lazy, Suspense, useState } from 'react';
import '../parking-find.css';
import type { Screen } from '../../../src/kernel/pages/screen.ts';

const TownsMap = lazy(() => import('./towns-map.tsx'));

export interface MappedTown {
  id: string;
  name: string;
  /** Degrees WGS 84. */
  lon: number;
  lat: number;
  isExample: boolean;
  /** What the map has to say of it, ready to show. */
  what: string;
  /** Own path of its page. */
  href: string;
}

/** Words ready to show; `to` names the link to the page of a town. */
export interface MapWords {
  open: string;
  close: string;
  hint: string;
  label: string;
  to(name: string): string;
}

/** The towns of a list on a map, once somebody asks for it. The list beside it says the same. */
export function TownsPart(props: { towns: readonly MappedTown[]; words: MapWords; screen: Screen }) {
  const { towns, words, screen } = props;
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<MappedTown | null>(null);
  return (
    <div className="find__map">
      <div className="actions">
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="kern-label">{isOpen ? words.close : words.open}</span>
        </button>
      </div>
      {isOpen ? <p className="find__hint">{words.hint}</p> : null}
      {isOpen ? (
        <Suspense fallback={<p role="status">{screen.say('map_loading')}</p>}>
          <TownsMap {...{ towns, screen }} label={words.label} onChoose={setChosen} />
        </Suspense>
      ) : null}
      <p className="kern-body" role="status">
        {isOpen && chosen !== null ? (
          <>
            {chosen.name}: {chosen.what}{' '}
            <a className="kern-link" href={chosen.href}>
              {words.to(chosen.name)}
            </a>
          </>
        ) : null}
      </p>
    </div>
  );
}
