/** What a browser told others while a journey went on. */
import type { Request } from 'playwright-core';

/** Nothing finer than this tile of a map may ever be asked for: some 1.5 km in Germany. */
const FINEST_ZOOM = 14;

/** Requests that left the device, without pictures inside style sheets and the like. */
export function sent(requests: readonly Request[]): Request[] {
  return requests.filter((request) => !/^(data|blob):/.test(request.url()));
}

/** Addresses of other hosts than our own. */
export function elsewhere(requests: readonly Request[], own: string): string[] {
  const { origin } = new URL(own);
  return sent(requests)
    .map((request) => request.url())
    .filter((url) => new URL(url).origin !== origin);
}

/** Everything in which a coordinate is written: with one decimal it is already too fine. */
export function traces(
  position: { longitude: number; latitude: number },
  requests: readonly Request[],
): string[] {
  const needles = [position.longitude, position.latitude].flatMap((degrees) => {
    const plain = degrees.toFixed(2).slice(0, -1);
    return [plain, plain.replace('.', ','), plain.replace('.', '%2C')];
  });
  return sent(requests)
    .map((request) => `${request.url()} ${request.postData() ?? ''} ${JSON.stringify(request.headers())}`)
    .filter((all) => needles.some((needle) => all.includes(needle)));
}

/** Addresses with three numbers that would be a tile of a finer zoom, or a column or row that no such zoom has. */
export function tooFine(requests: readonly Request[]): string[] {
  return sent(requests)
    .map((request) => new URL(request.url()).pathname)
    .filter((path) => {
      const [, zoom, x, y] = (/\/(\d+)\/(\d+)\/(\d+)(?:\.\w+)?$/.exec(path) ?? []).map(Number);
      if (zoom === undefined || x === undefined || y === undefined) return false;
      return zoom > FINEST_ZOOM || Math.max(x, y) >= 2 ** FINEST_ZOOM;
    });
}
