/**
 * The key of an invitation comes in the fragment, which no server sees. It leaves the address bar at once, and stays
 * in this tab until it has been used, so that signing in may come between.
 */
const KEY = 'hierzulande.invitation';

export function takeToken(): string | null {
  const given = location.hash.slice(1);
  if (given !== '') {
    write(given);
    history.replaceState(history.state, '', location.pathname + location.search);
    return given;
  }
  return read();
}

export function dropToken(): void {
  write(null);
}

function read(): string | null {
  try {
    return sessionStorage.getItem(KEY);
  } catch {
    return null;
  }
}

function write(token: string | null): void {
  try {
    if (token === null) sessionStorage.removeItem(KEY);
    else sessionStorage.setItem(KEY, token);
  } catch {
    // without storage the link must be opened once more after signing in
  }
}
