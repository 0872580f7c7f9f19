import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Island } from '../../../src/kernel/pages/html.ts';
import { placeOf, type Screen } from '../../../src/kernel/pages/screen.ts';
import { asReact } from '../as-react.tsx';

interface NearPlace {
  ars: string;
  name: string;
  link: string;
}

/** The places around, loaded when the reader opens the section and not before. */
export function Nearby({ island, screen }: { island: Island; screen: Screen }) {
  const { say, language, data } = screen;
  const ars = placeOf(data.view)?.ars ?? '';
  const inside = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const details = inside.current?.closest('details');
    if (!details) return;
    const follow = () => setOpen(details.open);
    follow();
    details.addEventListener('toggle', follow);
    return () => details.removeEventListener('toggle', follow);
  }, []);
  const link = island.children.flatMap((markup) =>
    typeof markup === 'string' ? [] : markup.children.map((one) => asReact({ markup: one, key: 'link' })),
  );
  const { data: places, isError } = useQuery({
    queryKey: ['neighbours', ars, language],
    queryFn: ({ signal }) => loadNeighbours(ars, language, signal),
    enabled: open && ars !== '',
  });
  return (
    <div className="nearby__places" ref={inside} aria-live="polite">
      {places === undefined || places.length === 0 ? (
        <>
          {isError ? <p className="kern-body">{say('nearby_failed')}</p> : null}
          {link}
        </>
      ) : (
        <ul className="nearby__list">
          {places.map((place) => (
            <li key={place.ars}>
              <a className="kern-link" href={place.link}>
                {place.name}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

async function loadNeighbours(ars: string, language: string, signal: AbortSignal): Promise<NearPlace[]> {
  const response = await fetch(`/api/places/${ars}/neighbours?lang=${language}`, { signal });
  if (!response.ok) throw new Error(`${response.status} for neighbours`);
  const { neighbours } = (await response.json()) as { neighbours: NearPlace[] }; // our own server's shape
  return neighbours;
}
