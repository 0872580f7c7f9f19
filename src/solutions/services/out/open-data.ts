import type { Ars } from '../../../kernel/places/place.ts';

/** Own paths of what of a place, and of the whole, anybody may take; texts `data_<id>`. */
export function openData(ars: Ars): readonly { id: string; path: string }[] {
  return [
    { id: 'csv', path: `/api/services/export.csv?ars=${ars}` },
    { id: 'jsonld', path: `/api/services/export.jsonld?ars=${ars}` },
    { id: 'xzufi', path: `/api/services/export.xml?ars=${ars}` },
    { id: 'digital', path: `/api/services/digital?ars=${ars}` },
    { id: 'catalogue_csv', path: '/api/services/catalogue.csv' },
    { id: 'catalogue_json', path: '/api/services/catalogue.json' },
  ];
}
