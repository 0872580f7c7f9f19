export type Shared = 'shared' | 'copied' | 'cancelled' | 'failed';

/** Offers the address of this page to the phone's own sharing, or puts it on the clipboard. */
export async function share(title: string): Promise<Shared> {
  const { href: url } = location;
  if (typeof navigator.share === 'function') {
    try {
      await navigator.share({ title, url });
      return 'shared';
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return 'cancelled';
      // Some browsers have the function and refuse it: the clipboard will do.
    }
  }
  try {
    await navigator.clipboard.writeText(url);
    return 'copied';
  } catch {
    return 'failed';
  }
}
