import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { useBrowserLocation, useSearch } from 'wouter/use-browser-location';
import type { Island, Markup } from '../../src/kernel/pages/html.ts';
import type { PageData, View } from '../../src/kernel/pages/page-data.ts';
import { headOf, renderPage } from '../../src/kernel/pages/render-page.ts';
import { type Screen, screenOf, type Texts } from '../../src/kernel/pages/screen.ts';
import { writtenIn } from '../../src/kernel/pages/written-in.ts';
import { linksOf } from './addresses.ts';
import { asReact } from './as-react.tsx';
import { Connection } from './connection.tsx';
import { Correct } from './correct/correct.tsx';
import { renewHeadLinks } from './head-links.ts';
import { BarrierReport } from './info/barrier-report-part.tsx';
import { MapPart } from './map/map-part.tsx';
import { MineArea } from './mine/mine-area.tsx';
import { RecentSearches } from './mine/recent-searches.tsx';
import { useRemember } from './mine/remember.ts';
import { Shortcuts } from './mine/shortcuts.tsx';
import { useInStep } from './mine/use-in-step.ts';
import { useOfflineCopies } from './mine/use-offline-copies.ts';
import { isEmptyHouse, isFromDevice } from './offline/first-page.ts';
import { InstallOffer } from './offline/install-offer.tsx';
import { loadHonestly } from './offline/load-honestly.ts';
import { useHonestView } from './offline/use-honest-view.ts';
import { useReconnect } from './offline/use-reconnect.ts';
import { OwnParts } from './own-parts.tsx';
import { PersonalPart } from './people/personal-part.tsx';
import { Locate } from './place/locate.tsx';
import { Nearby } from './place/nearby.tsx';
import { PlaceField } from './place/place-field.tsx';
import { TownField } from './place/town-field.tsx';
import { Refresh } from './refresh/refresh.tsx';
import { type Route, routeOf } from './route.ts';
import type { ScrollMemory } from './scroll-memory.ts';
import { SolutionPart } from './solution-part.tsx';
import { Failure, Skeleton } from './states.tsx';
import { KeptForm } from './submit/kept-form.tsx';
import { Tools } from './tools/tools.tsx';

interface Props {
  /** The page as the server sent it. */
  first: PageData;
  texts: Texts;
  scroll: ScrollMemory;
}

/** The house around the view of the current address. */
export function App({ first, texts, scroll }: Props) {
  const [pathname] = useBrowserLocation();
  const search = useSearch();
  const address = pathname + (search === '' ? '' : `?${search.replace(/^\?/, '')}`);
  const [firstAddress] = useState(address);
  const route = routeOf(pathname, search);
  const isEmpty = isEmptyHouse(first);
  const found = useQuery({
    queryKey: ['page', address],
    queryFn: ({ signal }) => loadHonestly(route ?? startOf(first), address, signal),
    enabled: route !== null && (isEmpty || !(address === firstAddress && first.view.kind === 'error')),
    ...(address === firstAddress &&
      !isEmpty && {
        initialData: first.view,
        // What the device had stored is shown at once and asked for again.
        ...(isFromDevice() && { initialDataUpdatedAt: 0 }),
      }),
  });
  useReconnect({ address, isMissing: found.isError && route !== null, ask: found.refetch });
  const late = useLate(found.isPending);

  // Drawn when the browser has answered the tap that asked for it: a long page must not make the tap wait.
  const answer = useMemo(
    () => (found.data === undefined ? null : { view: found.data, address }),
    [found.data, address],
  );
  const settled = useDeferredValue(answer);
  const shown = useRef<{ data: PageData; address: string }>({ data: first, address });
  if (settled !== null && shown.current.address !== settled.address) {
    const [path = ''] = settled.address.split('?');
    const links = linksOf(path, settled.address.slice(path.length), first.language);
    shown.current = { data: { ...first, view: settled.view, links }, address: settled.address };
  } else if (settled !== null && shown.current.data.view !== settled.view) {
    shown.current = { ...shown.current, data: { ...shown.current.data, view: settled.view } };
  }
  const { data } = shown.current;
  const view = useHonestView(data.view);
  const screen = useMemo(() => screenOf({ ...data, view }, texts), [data, view, texts]);
  // The same elements while a new address is still being asked for: React leaves the page alone.
  const drawn = useMemo(() => page(screen, shown.current.address), [screen]);
  useRemember(view);
  useOfflineCopies(first.language);
  useInStep(first.language);
  // Where the last answer was a failure: like a page it stays on the screen until the next answer is there.
  const failure = useRef<string | null>(null);
  if (!found.isPending) failure.current = found.isError && found.data === undefined ? address : null;
  if (isEmpty && route === null) failure.current = address;
  const isWaiting = late || (found.isPending && isEmptyHouse(shown.current.data));
  const state =
    failure.current === address
      ? 'failed'
      : isWaiting
        ? 'loading'
        : failure.current === null
          ? 'ready'
          : 'failed';
  useEffect(() => {
    // For tests and style sheets: from now on the page answers without the server.
    document.documentElement.dataset.live = 'true';
  }, []);
  useArrival({
    screen,
    arrived: state === 'failed' ? `${failure.current} failed` : shown.current.address,
    scroll,
  });

  if (state === 'loading') return page(screen, 'loading', <Skeleton screen={screen} />);
  if (state === 'failed')
    return page(
      screen,
      'failed',
      <Failure screen={screen} retry={() => (route === null ? location.reload() : found.refetch())} />,
    );
  return drawn;
}

/** The page as the server writes it; `inside` takes the place of the view. */
function page(screen: Screen, key: string, inside?: ReactNode): ReactNode {
  const draw = (island: Island) => <Part island={island} screen={screen} key={island.island} />;
  return renderPage(screen, inside === undefined ? undefined : []).map((markup, index) =>
    isMain(markup)
      ? asReact({ markup, draw, key, additions: { main: { append: inside } } })
      : asReact({ markup, draw, key: index }),
  );
}

function isMain(markup: Markup): boolean {
  return typeof markup !== 'string' && 'tag' in markup && markup.tag === 'main';
}

function Part({ island, screen }: { island: Island; screen: Screen }): ReactNode {
  switch (island.island) {
    case 'place-field':
      return <PlaceField island={island} screen={screen} />;
    case 'town-field':
      return <TownField island={island} screen={screen} />;
    case 'locate':
      return <Locate island={island} screen={screen} />;
    case 'map':
      return <MapPart island={island} screen={screen} />;
    case 'connection':
      return <Connection screen={screen} />;
    case 'part':
      return <SolutionPart island={island} screen={screen} />;
    case 'own':
      return <OwnParts screen={screen} />;
    case 'tools':
      return <Tools island={island} screen={screen} />;
    case 'nearby':
      return <Nearby island={island} screen={screen} />;
    case 'my-places':
      return <Shortcuts screen={screen} />;
    case 'recent-searches':
      return <RecentSearches screen={screen} />;
    case 'mine':
      return <MineArea screen={screen} />;
    case 'refresh':
      return <Refresh island={island} screen={screen} />;
    case 'install':
      return <InstallOffer screen={screen} />;
    case 'sign-in':
    case 'invitation':
    case 'notify':
    case 'desk':
    case 'own-room':
    case 'operation':
      return <PersonalPart name={island.island} screen={screen} />;
    case 'correct':
      return <Correct island={island} screen={screen} />;
    case 'kept-form':
      return <KeptForm island={island} />;
    case 'barrier-report':
      return <BarrierReport island={island} screen={screen} />;
  }
}

/** True once something has taken so long that saying so is calmer than silence. */
function useLate(waiting: boolean): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    if (!waiting) return;
    const timer = setTimeout(() => setLate(true), 300);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [waiting]);
  return waiting && late;
}

/** After a change of address: title, scroll position, and the focus on the heading for those who listen. */
function useArrival({
  screen,
  arrived,
  scroll,
}: {
  screen: Screen;
  arrived: string;
  scroll: ScrollMemory;
}): void {
  const before = useRef(arrived);
  useEffect(() => {
    if (before.current === arrived) return;
    before.current = arrived;
    const { title, lang } = headOf(screen);
    const { documentElement } = document;
    document.title = title;
    documentElement.lang = writtenIn(screen.data.view, screen.language);
    const head = document.querySelector('title');
    if (head !== null) head.lang = lang ?? documentElement.lang;
    renewHeadLinks(screen.data, writtenIn(screen.data.view, screen.language));
    scroll.arrive();
    document.getElementById('title')?.focus({ preventScroll: true });
  });
}

function startOf({ language }: { language: PageData['language']; view: View }): Route {
  return { kind: 'start', language, query: '' };
}
