/** The key of a ballot comes in the fragment, which no server sees; it leaves the address bar and stays in this tab. */
const BEGINNING = 'hierzulande.vote.';

export function takeKey(round: string): string | null {
  const given = location.hash.slice(1);
  if (/^[\w-]{20,}$/.test(given)) {
    try {
      sessionStorage.setItem(BEGINNING + round, given);
    } catch {
      // without storage the link must be opened once more after a reload
    }
    history.replaceState(history.state, '', location.pathname + location.search);
    return given;
  }
  try {
    return sessionStorage.getItem(BEGINNING + round);
  } catch {
    return null;
  }
}
