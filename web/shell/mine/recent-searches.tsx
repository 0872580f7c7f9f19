import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { useMine } from './mine-store.ts';

/** What was last searched for on this device, as links to the same search here. */
export function RecentSearches({ screen }: { screen: Screen }) {
  const { say, data } = screen;
  const { searches } = useMine();
  if (searches.length === 0) return null;
  return (
    <section className="recent" aria-labelledby="recent">
      <h2 className="section-title" id="recent">
        {say('recent_searches')}
      </h2>
      <ul className="recent__list">
        {searches.map((query) => (
          <li key={query}>
            <a className="kern-link" href={`${data.links.home}/suche?${new URLSearchParams({ q: query })}`}>
              {query}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
