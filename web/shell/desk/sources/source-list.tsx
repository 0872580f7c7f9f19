import type { PlaceSummary } from '../../../../src/kernel/bundle/bundle.ts';
import { deskPath, NEW_ITEM } from '../../../../src/kernel/pages/people/personal-paths.ts';
import type { Screen } from '../../../../src/kernel/pages/screen.ts';
import type { SourceLine, SourcesAnswer } from '../../../../src/kernel/sources/desk/sources-api.ts';
import { DeskLoaded } from '../desk-loaded.tsx';
import { MoreButton } from '../more-button.tsx';
import { deskApi } from '../use-desk.ts';
import { usePages } from '../use-pages.ts';
import { momentWords } from './moment-words.ts';
import { isUnderWay, stateOf } from './source-state.ts';

/** All sources of a place with how they are, and the way to add one. */
export function SourceList({ screen, place }: { screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const path = deskApi(place.ars, '/sources');
  const found = usePages<SourcesAnswer>(
    { path, unsettled: ({ sources }) => sources.some(isUnderWay) },
    language,
  );
  return (
    <div className="desk">
      <p className="actions">
        <a className="kern-btn kern-btn--primary" href={deskPath(language, place.ars, 'sources', NEW_ITEM)}>
          <span className="kern-label">{say('add')}</span>
        </a>
      </p>
      <DeskLoaded found={found} screen={screen}>
        {({ pages }) => {
          const sources = pages.flatMap((one) => one.sources);
          if (sources.length === 0) return <p className="kern-body">{say('none')}</p>;
          return (
            <section aria-label={say('list')}>
              <ul className="place-list">
                {sources.map((source) => (
                  <SourceRow key={source.id} source={source} screen={screen} place={place} />
                ))}
              </ul>
              <MoreButton found={found} shown={sources.length} screen={screen} />
            </section>
          );
        }}
      </DeskLoaded>
    </div>
  );
}

function SourceRow({ source, screen, place }: { source: SourceLine; screen: Screen; place: PlaceSummary }) {
  const { say, language } = screen;
  const { id, name, what, checkedAt, nextRunAt, isDue, kind, fault } = source;
  const state = stateOf(source);
  const notes = [
    what,
    ...(kind === 'sample' || kind === 'desk' || kind === 'query' ? [say(`kind_${kind}`)] : []),
    ...(checkedAt === null ? [] : [say('as_of', { time: momentWords(checkedAt, language) })]),
    ...(isDue
      ? [say('progress_due')]
      : nextRunAt === null
        ? []
        : [say('next_run', { time: momentWords(nextRunAt, language) })]),
  ];
  return (
    <li className="place-list__item">
      <a className="place-list__link" href={deskPath(language, place.ars, 'sources', id)}>
        <span className="place-list__name">
          {name} <span className={`source-state source-state--${state}`}>{say(`state_${state}`)}</span>
        </span>
        <span className="place-list__where">{notes.join(' · ')}</span>
        {state === 'failing' && fault?.words ? (
          <span className="place-list__where">{fault.words}</span>
        ) : null}
      </a>
    </li>
  );
}
