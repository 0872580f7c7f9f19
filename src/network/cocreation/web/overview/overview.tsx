import { lazy, Suspense, useState } from 'react';
import '../../../../../web/ui/parking-find.css';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import { splitPath } from '../../../../kernel/i18n/language.ts';
import { type TextValues, text as textOf } from '../../../../kernel/i18n/text.ts';
import { keyPath } from '../../../../kernel/pages/screen.ts';
import type { OverviewData } from '../../overview/overview-room.ts';
import { PATH } from '../../paths.ts';

const TownMap = lazy(() => import('./town-map.tsx'));

/** The towns of the list below on a map, once somebody asks for it. */
export function Overview({ texts, data, screen }: PartProps) {
  // Our own page wrote it (`overview-room.ts`).
  const { towns } = data as OverviewData;
  const { language } = splitPath(location.pathname);
  const say = (key: string, values: TextValues = {}) => textOf(texts, language, key, values);
  const [isOpen, setOpen] = useState(false);
  const [chosen, setChosen] = useState<OverviewData['towns'][number] | null>(null);
  return (
    <div className="find__map">
      <div className="actions">
        <button
          type="button"
          className="kern-btn kern-btn--secondary"
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="kern-label">{say(isOpen ? 'overview_map_close' : 'overview_map_open')}</span>
        </button>
      </div>
      {isOpen ? <p className="find__hint">{say('overview_map_hint')}</p> : null}
      {isOpen ? (
        <Suspense fallback={<p role="status">{screen.say('map_loading')}</p>}>
          <TownMap
            {...{ towns, screen }}
            label={say('overview_map_label', { count: towns.length })}
            onChoose={setChosen}
          />
        </Suspense>
      ) : null}
      <p className="kern-body" role="status">
        {isOpen && chosen !== null ? (
          <>
            {say('overview_map_chosen', { name: chosen.name, what: chosen.what })}{' '}
            <a className="kern-link" href={`${keyPath(chosen.id, language)}/${PATH}`}>
              {say('overview_map_to', { name: chosen.name })}
            </a>
          </>
        ) : null}
      </p>
    </div>
  );
}
