import { useEffect, useState } from 'react';
import type { PartProps } from '../../../../../web/ui/solution-entry.ts';
import type { DeskPlace } from '../../../../kernel/identity/desk-api.ts';
import { signInPath } from '../../../../kernel/pages/people/personal-paths.ts';
import { takeoverRoomPath } from './room-paths.ts';

type Found =
  | { state: 'wait' }
  | { state: 'late' }
  | { state: 'stranger' }
  | { state: 'known'; places: readonly DeskPlace[] };

/** From the public page to the room of one's own town: by signing in, or by choosing among several. */
export function BeginPart({ texts, data, screen }: PartProps) {
  const { language } = screen;
  const [found, setFound] = useState<Found>({ state: 'wait' });
  useEffect(() => {
    const stop = new AbortController();
    // Not by the parts for people: whoever is nobody here is asked to sign in, and nothing has ended.
    void fetch(`/api/desk?lang=${language}`, { cache: 'no-store', signal: stop.signal })
      .then(async (answer): Promise<Found> => {
        if (answer.status === 401) return { state: 'stranger' };
        if (!answer.ok) return { state: 'late' };
        // Our own server: `DeskPlaces` of its own route.
        const { places } = (await answer.json()) as { places: DeskPlace[] };
        return { state: 'known', places };
      })
      .then(setFound, () => {
        if (!stop.signal.aborted) setFound({ state: 'late' });
      });
    return () => stop.abort();
  }, [language]);
  const item = itemIn(data);
  if (found.state === 'wait' || found.state === 'late')
    return (
      <p className="kern-body" role="status">
        {texts[found.state === 'wait' ? 'takeover_desks_wait' : 'takeover_desks_late']}
      </p>
    );
  if (found.state === 'stranger')
    return (
      <p>
        <a className="kern-btn kern-btn--primary" href={signInPath(language, location.pathname)}>
          <span className="kern-label">{texts.takeover_sign_in}</span>
        </a>
      </p>
    );
  if (found.places.length === 0) return <p className="kern-body">{texts.takeover_desks_none}</p>;
  return (
    <section aria-labelledby="takeover-desks">
      <h2 className="section-title" id="takeover-desks">
        {texts.takeover_desks}
      </h2>
      <ul className="place-list">
        {found.places.map(({ ars, name, county, state }) => (
          <li className="place-list__item" key={ars}>
            <a className="place-list__link" href={takeoverRoomPath(language, ars, item)}>
              <span className="place-list__name">{name}</span>
              <span className="place-list__where">
                {[county, state].filter((one) => one !== null && one !== name).join(' · ')}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function itemIn(data: unknown): string {
  return typeof data === 'object' && data !== null && 'item' in data && typeof data.item === 'string'
    ? data.item
    : '';
}
