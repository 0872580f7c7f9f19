import type { FastifyRequest } from 'fastify';
import { placeOf } from '../../http/permissions.ts';
import { languageOf } from '../../http/request-language.ts';
import type { Language } from '../../i18n/language.ts';
import type { Place } from '../../places/place.ts';
import type { Source } from '../source.ts';
import { readSource } from '../store.ts';
import type { SourceDesk } from './source-desk.ts';
import { sourceProblem } from './source-problem.ts';
import { type DeskSource, sourceOfPlace } from './store.ts';

/** The source of a request at its place; one of another place is as unknown as one that is not there. */
export async function requireDeskSource(
  request: FastifyRequest,
  house: SourceDesk,
  id: string,
): Promise<{ place: Place; source: DeskSource; language: Language }> {
  const { kernel } = house;
  const place = placeOf(request, kernel.places);
  const language = languageOf(request.url);
  const source = await sourceOfPlace(kernel.db, kernel.places.keys(place.ars), id, kernel.clock.now());
  if (source === undefined) throw sourceProblem('unknown-source', language);
  return { place, source, language };
}

/** The same, for what changes it: example data and what is written at the desk are changed elsewhere. */
export async function requireOwnSource(
  request: FastifyRequest,
  house: SourceDesk,
  id: string,
): Promise<{ place: Place; source: DeskSource; known: Source; language: Language }> {
  const found = await requireDeskSource(request, house, id);
  const { kind } = found.source;
  const known =
    kind === 'http' || kind === 'upload' || kind === 'query'
      ? await readSource(house.kernel.db, id)
      : undefined;
  if (known === undefined) throw sourceProblem('sample', found.language);
  return { ...found, known };
}
