import { lazy, Suspense, useState } from 'react';
import '../parking-find.css';
import { type Language, splitPath } from '../../../src/kernel/i18n/language.ts';
import { type TextValues, text } from '../../../src/kernel/i18n/text.ts';
import type { TownOnMap } from '../../../src/kernel/network/town-on-map.ts';
import type { PartProps } from '../solution-entry.ts';

const TownsMap = lazy(() => import('./towns-map.tsx'));

/** The towns of a list on a map, once somebody asks for it. The list beside it says the same. */
export function TownsPart(
  props: Pick<PartProps, 'texts' | 'screen'> & {
    towns: readonly TownOnMap[];
    /** What the words begin with: `<name>_open`, `_close`, `_hint`, `_label`, `_to`. */
    name: string;
    /** Own path of the page of a town. */
    hrefOf: (town: TownOnMap, language: Language) => string;
  },
) {
  const { towns, texts, name, hrefOf, screen } = props;
  const { language } = splitPath(location.pathname);
  const say = (key: string, values: TextValues = {}) => text(texts, language, `${name}_${key}`, values);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<TownOnMap | null>(null);
  return (
    <div className="find__map">
      <div className="actions">
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="kern-label">{say(isOpen ? 'close' : 'open')}</span>
        </button>
      </div>
      {isOpen ? <p className="find__hint">{say('hint')}</p> : null}
      {isOpen ? (
        <Suspense fallback={<p role="status">{screen.say('map_loading')}</p>}>
          <TownsMap
            {...{ towns, screen }}
            label={say('label', { count: towns.length })}
            onChoose={setChosen}
          />
        </Suspense>
      ) : null}
      <p className="kern-body" role="status">
        {isOpen && chosen !== null ? (
          <>
            {chosen.name}: {chosen.what}{' '}
            <a className="kern-link" href={hrefOf(chosen, language)}>
              {say('to', { name: chosen.name })}
            </a>
          </>
        ) : null}
      </p>
    </div>
  );
}
