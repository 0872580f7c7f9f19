let refreshing = 0;

/** Runs work whose questions go past the browser's own cache: somebody has asked for what is true now. */
export async function askAnew<T>(work: () => Promise<T>): Promise<T> {
  refreshing += 1;
  try {
    return await work();
  } finally {
    refreshing -= 1;
  }
}

export function cacheMode(): RequestCache {
  return refreshing > 0 ? 'no-cache' : 'default';
}
