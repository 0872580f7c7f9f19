/** Reads the base catalogue once; a fault in it ends the start, and a test finds it before. */
import { z } from 'zod';
import { fullLanguage, type Language } from '../../../kernel/i18n/language.ts';
import business from './business.json' with { type: 'json' };
import death from './death.json' with { type: 'json' };
import documents from './documents.json' with { type: 'json' };
import driving from './driving.json' with { type: 'json' };
import family from './family.json' with { type: 'json' };
import housing from './housing.json' with { type: 'json' };
import leisure from './leisure.json' with { type: 'json' };
import { documentsSchema, entrySchema, type Service, SITUATIONS, type Situation } from './model.ts';
import moving from './moving.json' with { type: 'json' };
import neededDocuments from './needed-documents.json' with { type: 'json' };
import order from './order.json' with { type: 'json' };
import social from './social.json' with { type: 'json' };
import taxes from './taxes.json' with { type: 'json' };
import waste from './waste.json' with { type: 'json' };

/** Day on which the catalogue was last looked through; shown as its state. */
export const CATALOGUE_STATE = '2026-11-26T00:00:00Z';

const files: Readonly<Record<Situation, unknown>> = {
  moving,
  documents,
  family,
  driving,
  housing,
  business,
  social,
  waste,
  taxes,
  order,
  leisure,
  death,
};

const documentNames = documentsSchema.parse(neededDocuments);

/** All services, by situation in the order of the screen. */
export const services: readonly Service[] = SITUATIONS.flatMap((situation) =>
  z
    .array(entrySchema)
    .parse(files[situation])
    .map((entry) => ({ ...entry, situation })),
);

const byId = new Map(services.map((service) => [service.id, service]));

export function serviceOf(id: string): Service | undefined {
  return byId.get(id);
}

/** Names of the documents that are usually needed; a key without a name is shown as it is. */
export function documentsOf({ documents: keys }: Service, language: Language): string[] {
  return keys.map((key) => documentNames[key]?.[fullLanguage(language)] ?? key);
}
