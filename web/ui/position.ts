/** Asks the device where it is. Only after a tap, and what it answers stays in the page. */

export type PositionProblem = 'refused' | 'unavailable' | 'timeout';

const PATIENCE = 15_000;

export function readPosition(): Promise<GeolocationPosition> {
  return new Promise((found, failed) => {
    if (navigator.geolocation === undefined) failed(new Error('no geolocation'));
    else
      navigator.geolocation.getCurrentPosition(found, failed, {
        timeout: PATIENCE,
        maximumAge: 60_000,
        enableHighAccuracy: false,
      });
  });
}

/** Codes of GeolocationPositionError: 1 refused, 2 unavailable, 3 timeout. */
export function positionProblem(error: unknown): PositionProblem {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : null;
  return code === 1 ? 'refused' : code === 3 ? 'timeout' : 'unavailable';
}
