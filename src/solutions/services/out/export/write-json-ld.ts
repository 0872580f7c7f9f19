/** Services and offices of a place as one graph of JSON-LD, piece by piece. */
import type { Language } from '../../../../kernel/i18n/language.ts';
import type { Place } from '../../../../kernel/places/place.ts';
import type { OfficeRow } from '../../store/rows.ts';
import { areaOf, factsOfOffice, factsOfService, textFactsOf } from '../linked-data/facts-of.ts';
import { graphOffice, graphService } from '../linked-data/write-linked.ts';
import type { ExportedService } from './export-store.ts';
import type { WithSource } from './services-here.ts';

export async function* writeJsonLd(
  {
    services,
    offices,
  }: {
    services: AsyncIterable<WithSource<ExportedService>>;
    offices: AsyncIterable<WithSource<OfficeRow>>;
  },
  request: { place: Place; language: Language },
): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org","@graph":[';
  let between = '\n';
  for await (const { row, unit, info } of services) {
    const facts = factsOfService(
      {
        page: '',
        ...{ general: null, text: { id: row.id, record: row.record, unit, info } },
        responsibility: { kind: 'unknown', reason: 'not-in-source' },
        ...{ offices: [], officesHidden: 0, online: [], notes: [], finder: { kind: 'off' } },
      },
      request,
    );
    if (facts === null) continue;
    const known = new Set(facts.online.map(({ url }) => url));
    const online = [...facts.online, ...row.online.filter(({ url }) => !known.has(url))];
    yield between + JSON.stringify({ '@id': urnOf(row.id), ...graphService({ ...facts, online }) });
    between = ',\n';
  }
  for await (const { row, unit, info } of offices) {
    const facts = factsOfOffice(row.record, areaOf(unit));
    const text = textFactsOf(row.record, info);
    yield between + JSON.stringify({ '@id': urnOf(row.id), ...graphOffice(facts, text) });
    between = ',\n';
  }
  yield '\n]}\n';
}

function urnOf(id: string): string {
  return `urn:uuid:${id}`;
}
