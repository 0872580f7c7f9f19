import type { Block, Kernel, PlaceRequest } from '../../../kernel/solution.ts';
import { documentsOf } from '../catalogue/catalogue.ts';
import type { Service } from '../catalogue/model.ts';
import { responsibleFor } from '../responsibility/responsible.ts';
import { catalogueSource, sayIn } from '../texts.ts';
import { writeResponsible } from './responsible-text.ts';

/** What the base catalogue says of the same service, below what a feed says and apart from it. */
export function generalBlocks(
  service: Service,
  { place, language }: PlaceRequest,
  kernel: Pick<Kernel, 'places'>,
): Block[] {
  const say = sayIn(language);
  const verify = say('to_verify');
  const responsible = responsibleFor(service.level, place, kernel.places.ancestors(place.ars));
  const documents = documentsOf(service, language);
  return [
    { type: 'heading', text: say('general_heading') },
    {
      type: 'facts',
      rows: [
        {
          label: say('row_responsible'),
          value: writeResponsible(service.level, responsible, say),
          note: verify,
        },
        { label: say('row_online_general'), value: say(`online_${service.online}`), note: verify },
        ...(documents.length === 0
          ? []
          : [{ label: say('documents_heading'), value: documents.join(', '), note: verify }]),
      ],
    },
    { type: 'text', text: say('general'), tone: 'note' },
    { type: 'source', source: catalogueSource(language) },
  ];
}
