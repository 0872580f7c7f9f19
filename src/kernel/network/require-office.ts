import type { FastifyRequest } from 'fastify';
import { placeOf } from '../http/permissions.ts';
import { problem } from '../http/problem.ts';
import type { PlaceDirectory } from '../places/directory.ts';
import { FEDERATION, type Place } from '../places/place.ts';

/** The network's office is the desk of the federation; at any other desk there is none. Throws `not-office` (404). */
export function requireOffice(request: FastifyRequest, places: PlaceDirectory): Place {
  const place = placeOf(request, places);
  if (place.ars !== FEDERATION)
    throw problem({ code: 'not-office', status: 404, title: 'Only at the office of the network' });
  return place;
}
