import { navigate } from 'wouter/use-browser-location';
import { routeOf } from './route.ts';

/**
 * Links and search forms are plain HTML. Where they lead to a page of the house in the same language,
 * the browser stays on the page and only the view changes. One listener for all of them.
 */
export function stayInside(): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (link === null || event.defaultPrevented || event.button !== 0) return;
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (link.target !== '' || link.hasAttribute('download') || link.origin !== location.origin) return;
    if (link.hash !== '' && link.pathname === location.pathname) return;
    // "Look again": a link to the page that is open asks the server for it anew, as it does without us.
    if (link.pathname === location.pathname && link.search === location.search) return;
    go(event, link.pathname, link.search);
  });
  document.addEventListener('submit', (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || event.defaultPrevented || form.method !== 'get') return;
    const query = new FormData(form).get('q');
    const words = typeof query === 'string' ? query.trim() : '';
    go(event, new URL(form.action).pathname, words === '' ? '' : `?${new URLSearchParams({ q: words })}`);
  });
}

function go(event: Event, pathname: string, search: string): void {
  const target = routeOf(pathname, search);
  const here = routeOf(location.pathname, location.search);
  // Another language needs other texts: the server sends that page whole.
  if (target === null || target.language !== here?.language) return;
  event.preventDefault();
  navigate(pathname + search);
}
