import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type ComponentProps, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react';
import type { PlaceChoice } from '../../../src/kernel/pages/page-data.ts';
import { whereabouts } from '../../../src/kernel/pages/render-place-list.ts';
import type { Screen } from '../../../src/kernel/pages/screen.ts';
import { placesAddress } from '../load-page.ts';

const LIMIT = 7;

interface Combobox {
  /** For the field itself. */
  field: Omit<ComponentProps<'input'>, 'ref'>;
  /** Stands right behind the field, in a box from which it is placed. */
  list: ReactNode;
}

/**
 * Suggestions of places for a field: a combobox as the ARIA guide describes it. `typed` stands in the field; `list` is
 * an id that nothing else of the page has.
 */
export function usePlaceCombobox(of: {
  list: string;
  typed: string;
  screen: Pick<Screen, 'say' | 'language'>;
  type(words: string): void;
  choose(place: PlaceChoice): void;
}): Combobox {
  const { list, typed, screen, type, choose } = of;
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const words = useSettled(typed.trim(), 120);
  const { data: places = [] } = useQuery({
    queryKey: ['places', screen.language, words],
    queryFn: ({ signal }) => suggest(words, screen.language, signal),
    enabled: isOpen && words.length >= 2,
    placeholderData: keepPreviousData,
  });
  const suggested = typed.trim().length >= 2 ? places : [];
  const shown = isOpen ? suggested : [];
  const chosen = shown[active];
  const close = () => {
    setOpen(false);
    setActive(-1);
  };
  const take = (place: PlaceChoice) => {
    close();
    choose(place);
  };
  const keys = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setActive(moved(active, event.key === 'ArrowDown' ? 1 : -1, suggested.length));
    } else if (event.key === 'Enter' && chosen !== undefined) {
      event.preventDefault();
      take(chosen);
    } else if (event.key === 'Escape' && shown.length > 0) {
      event.preventDefault();
      close();
    }
  };
  return {
    field: {
      role: 'combobox',
      'aria-expanded': shown.length > 0,
      'aria-controls': list,
      'aria-autocomplete': 'list',
      'aria-activedescendant': chosen === undefined ? undefined : optionId(list, chosen),
      onInput: (event) => {
        type(event.currentTarget.value);
        setOpen(true);
        setActive(-1);
      },
      onKeyDown: keys,
      onFocus: () => setOpen(true),
      onBlur: () => setOpen(false),
    },
    list: (
      <Suggestions
        {...{ list, active, screen }}
        places={shown}
        isAsked={isOpen && words.length >= 2}
        choose={take}
      />
    ),
  };
}

function Suggestions(props: {
  list: string;
  places: readonly PlaceChoice[];
  active: number;
  screen: Pick<Screen, 'say'>;
  isAsked: boolean;
  choose(place: PlaceChoice): void;
}) {
  const { list, places, active, screen, isAsked, choose } = props;
  return (
    <>
      <div
        className="suggestions"
        id={list}
        role="listbox"
        aria-label={screen.say('places_suggestions')}
        hidden={places.length === 0}
      >
        {places.map((place, index) => (
          // Keys work on the field (aria-activedescendant); the pointer works here.
          // biome-ignore lint/a11y/useKeyWithClickEvents: see above
          <div
            key={place.ars}
            id={optionId(list, place)}
            className="suggestions__item"
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => choose(place)}
          >
            <span className="place-list__name">{place.name}</span>
            <span className="place-list__where">{whereabouts(place)}</span>
          </div>
        ))}
      </div>
      <span className="kern-sr-only" role="status">
        {isAsked ? told(places.length, screen) : ''}
      </span>
    </>
  );
}

function optionId(list: string, { ars }: PlaceChoice): string {
  return `${list}-${ars}`;
}

function told(count: number, { say }: Pick<Screen, 'say'>): string {
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
