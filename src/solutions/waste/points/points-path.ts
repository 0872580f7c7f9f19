/** Addresses of collection points below `abfall`, the same in all languages. Pure. */
import type { Fraction } from '../fractions.ts';
import { FRACTION_SLUGS, fractionOfSlug } from '../guide/guide-paths.ts';
import { PATH } from '../paths.ts';

export const pointPath = (id: string) => `${PATH}/sammelstelle/${id}`;

/** All of them, or those that take a fraction; the first page has no number, so that it has one address. */
export function pointsPath(fraction: Fraction | null = null, page = 1): string {
  const parts = [fraction === null ? null : FRACTION_SLUGS[fraction], page > 1 ? String(page) : null];
  return [`${PATH}/sammelstellen`, ...parts.filter((part) => part !== null)].join('/');
}

export type PointRoute =
  | { kind: 'points'; fraction: Fraction | null; page: number }
  | { kind: 'point'; id: string };

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What is asked for by the path behind `abfall/`; null where it is no page of collection points. */
export function pointRouteOf(rest: string): PointRoute | null {
  const [first, ...more] = rest.split('/');
  if (first === 'sammelstelle') {
    const [id = '', ...others] = more;
    return others.length === 0 && UUID.test(id) ? { kind: 'point', id } : null;
  }
  if (first !== 'sammelstellen') return null;
  const fraction = fractionOfSlug(more[0]);
  const [number, ...others] = fraction === null ? more : more.slice(1);
  const page = number === undefined ? 1 : /^([2-9]|[1-9]\d{1,3})$/.test(number) ? Number(number) : null;
  return page === null || others.length > 0 ? null : { kind: 'points', fraction, page };
}
