import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useState } from 'react';
import { navigate } from 'wouter/use-browser-location';
import type { Island } from '../../../src/kernel/pages/html.ts';
import type { PlaceChoice } from '../../../src/kernel/pages/page-data.ts';
import { whereabouts } from '../../../src/kernel/pages/render-place-list.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { asReact } from '../as-react.tsx';
import { placesAddress } from '../load-page.ts';
import { useTakenOver } from '../use-taken-over.ts';

const LIST = 'place-suggestions';
const LIMIT = 7;

/** The field for a place, with suggestions while typing: a combobox as the ARIA guide describes it. */
export function PlaceField({ island, screen }: { island: Island; screen: Screen }) {
  const ready = useTakenOver();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const words = useSettled(typed.trim(), 120);
  const { data: places = [] } = useQuery({
    queryKey: ['places', screen.language, words],
    queryFn: ({ signal }) => suggest(words, screen.language, signal),
    enabled: words.length >= 2,
    placeholderData: keepPreviousData,
  });
  const suggested = typed.trim().length >= 2 ? places : [];
  const shown = open ? suggested : [];
  const chosen = shown[active];

  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive(moved(active, event.key === 'ArrowDown' ? 1 : -1, suggested.length));
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      navigate(chosen.link);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault();
      setOpen(false);
      setActive(-1);
    }
  };
  const combobox = {
    role: 'combobox',
    'aria-expanded': shown.length > 0,
    'aria-controls': LIST,
    'aria-autocomplete': 'list',
    'aria-activedescendant': chosen === undefined ? undefined : `place-${chosen.ars}`,
    onInput: (event: { currentTarget: HTMLInputElement }) => {
      setTyped(event.currentTarget.value);
      setOpen(true);
      setActive(-1);
    },
    onKeyDown: keys,
    onFocus: () => setOpen(true),
    onBlur: () => setOpen(false),
  };
  return island.children.map((markup) =>
    asReact({
      markup,
      key: 'form',
      additions: {
        'place-query': { props: ready ? combobox : {} },
        'place-line': {
          append: ready && (
            <Suggestions places={shown} active={active} screen={screen} asked={open && words.length >= 2} />
          ),
        },
      },
    }),
  );
}

function Suggestions(props: {
  places: readonly PlaceChoice[];
  active: number;
  screen: Screen;
  asked: boolean;
}) {
  const { places, active, screen, asked } = props;
  return (
    <>
      <div
        className="suggestions"
        id={LIST}
        role="listbox"
        aria-label={screen.say('places_suggestions')}
        hidden={places.length === 0}
      >
        {places.map((place, index) => (
          // Keys work on the field (aria-activedescendant); the pointer works here.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={place.ars}
            id={`place-${place.ars}`}
            className="suggestions__item"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => navigate(place.link)}
          >
            <span className="place-list__name">{place.name}</span>
            <span className="place-list__where">{whereabouts(place)}</span>
          </div>
        ))}
      </div>
      <span className="kern-sr-only" role="status">
        {asked ? told(places.length, screen) : ''}
      </span>
    </>
  );
}

function told(count: number, { say }: Screen): string {
  return count === 0 ? say('places_suggested_none') : say('places_suggested', { count });
}

async function suggest(words: string, language: string, signal: AbortSignal): Promise<PlaceChoice[]> {
  const response = await fetch(placesAddress(words, language, LIMIT), { signal });
  if (!response.ok) throw new Error(`${response.status} for suggestions`);
  const { places } = (await response.json()) as { places: PlaceChoice[] }; // our own server's shape
  return places;
}

/** One step in a ring that also holds "none" (-1): the field itself. */
function moved(from: number, step: number, length: number): number {
  const next = from + step;
  return next < -1 ? length - 1 : next >= length ? -1 : next;
}

/** A value once it has rested for some milliseconds. */
function useSettled(value: string, milliseconds: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), milliseconds);
    return () => clearTimeout(timer);
  }, [value, milliseconds]);
  return settled;
}
