import type { Bundle, PlaceSummary } from '../../src/kernel/bundle/bundle.ts';
import type { MapView } from '../../src/kernel/map/map-view.ts';
import type { FoundHit, PlaceChoice, View } from '../../src/kernel/pages/page-data.ts';
import { noteAnswer } from './offline/answer-times.ts';
import { cacheMode } from './refresh/ask-anew.ts';
import type { Route } from './route.ts';

/** The server answered with something that is no page, or did not answer: worth another try. */
export class LoadFailure extends Error {}

/** What a route shows, asked from the server. A problem below 500 is a view of its own. */
export async function loadView(route: Route, signal: AbortSignal): Promise<View> {
  const { language } = route;
  switch (route.kind) {
    case 'start': {
      const { query } = route;
      if (query.trim() === '') return { kind: 'start', query, results: null };
      return await ask<{ places: PlaceChoice[] }>(
        placesAddress(query, language, 50),
        signal,
        ({ places }) => ({
          kind: 'start',
          query,
          results: places,
        }),
      );
    }
    case 'mine':
      return { kind: 'mine' };
    case 'network':
      return ask<Extract<View, { kind: 'network' }>>(
        `/api/network/page?${new URLSearchParams({ path: route.path, lang: language })}`,
        signal,
        (view) => view,
      );
    case 'here':
      return ask<Bundle>(`/api/places/${route.ars}/here?lang=${language}`, signal, (bundle) => ({
        kind: 'here',
        bundle,
      }));
    case 'search':
      return ask<{ place: PlaceSummary; hits: FoundHit[] }>(
        `/api/search?${new URLSearchParams({ ars: route.ars, q: route.query, lang: language })}`,
        signal,
        ({ place, hits }) => ({ kind: 'search', place, query: route.query, hits }),
      );
    case 'map':
      return ask<MapView>(
        `/api/map/${route.ars}/view?${new URLSearchParams({ lang: language, page: String(route.page) })}`,
        signal,
        (map) => ({ kind: 'map', map }),
      );
    case 'info':
      return ask<Extract<View, { kind: 'info' }>>(infoAddress(route), signal, (view) => view);
    case 'content':
      return ask<Omit<Extract<View, { kind: 'content' }>, 'kind'>>(
        `/api/places/${route.ars}/page?${new URLSearchParams({ path: route.path, lang: language })}`,
        signal,
        (content) => ({ ...content, kind: 'content' }),
      );
  }
}

function infoAddress({ name, language, ars }: Extract<Route, { kind: 'info' }>): string {
  return `/api/info/${name}?${new URLSearchParams({ lang: language, ...(ars !== null && { ars }) })}`;
}

export function placesAddress(query: string, language: string, limit: number): string {
  return `/api/places?${new URLSearchParams({ q: query, lang: language, limit: String(limit) })}`;
}

async function ask<Answer>(
  address: string,
  signal: AbortSignal,
  show: (answer: Answer) => View,
): Promise<View> {
  const response = await fetch(address, {
    signal,
    headers: { accept: 'application/json' },
    cache: cacheMode(),
  });
  noteAnswer(signal, response);
  const body: unknown = await response.json().catch(() => null);
  if (response.ok && body !== null) {
    return show(body as Answer); // our own server; its routes and these views share the types
  }
  if (response.status >= 400 && response.status < 500 && isProblem(body)) {
    return {
      kind: 'error',
      status: response.status,
      code: body.code,
      title: body.title,
      detail: body.detail,
    };
  }
  throw new LoadFailure(`${response.status} for a page`);
}

function isProblem(body: unknown): body is { code: string; title: string; detail: string } {
  return (
    typeof body === 'object' &&
    body !== null &&
    'title' in body &&
    typeof body.title === 'string' &&
    'detail' in body &&
    typeof body.detail === 'string' &&
    'code' in body &&
    typeof body.code === 'string'
  );
}
