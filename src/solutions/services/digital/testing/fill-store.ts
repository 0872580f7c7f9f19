/** Synthetic records straight into the tables, for tests of what is counted. */
import { randomUUIDv7 } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Ars } from '../../../../kernel/places/place.ts';
import { NOTHING_MORE, type ServiceRecord, serviceRecordSchema } from '../../feeds/records.ts';
import { putServices } from '../../store.ts';

type Db = Kysely<unknown>;

/** A source of the owner; returns its id. */
export async function addSource(
  db: Db,
  ownerArs: Ars,
  own: { kind?: 'upload' | 'sample'; licence?: string; name?: string } = {},
): Promise<string> {
  const id = randomUUIDv7();
  const { kind = 'upload', licence = 'dl-de/by-2-0', name = `Synthetische Quelle ${ownerArs}` } = own;
  await sql`insert into kernel.source (id, owner_ars, solution, intake, connector, kind, name, licence, settings, created_at, checked_at)
    values (${id}, ${ownerArs}, 'services', 'services', 'dldb-services', ${kind}, ${name}, ${licence}, '{}',
      '2026-11-24T09:00:00Z', '2026-11-24T09:00:00Z')`.execute(db);
  return id;
}

export function aService(own: Partial<ServiceRecord> & { ownerArs: Ars; name: string }): ServiceRecord {
  return serviceRecordSchema.parse({
    ...NOTHING_MORE.service,
    ...{ family: 'synthetic', key: own.name, language: 'de', isPublic: true, url: null, changedAt: null },
    ...{ about: [], keywords: [], leika: [], authorities: [], offices: [], fees: [], durationMinutes: null },
    ...{ processingTime: [], online: null, documents: [], conditions: [], legal: [], links: [] },
    ...own,
  });
}

/** Returns the ids, in their order. */
export async function addServices(
  db: Db,
  source: string,
  records: readonly ServiceRecord[],
): Promise<string[]> {
  const rows = records.map((record) => ({ id: randomUUIDv7(), ars: record.ownerArs, source, record }));
  await putServices(rows, db);
  return rows.map(({ id }) => id);
}

/** An online service of the owner that is responsible for a service of the same feed in an area. */
export async function addOnline(
  db: Db,
  source: string,
  one: {
    ownerArs: Ars;
    serviceKey: string;
    area: Ars;
    isForm?: boolean;
    until?: string;
    subArea?: { scheme: null; key: string; name: string };
  },
): Promise<void> {
  const { ownerArs, serviceKey, area, isForm = false, until = null, subArea = null } = one;
  const [id, key] = [randomUUIDv7(), `online ${serviceKey} ${area}`];
  const record = {
    ...{ ownerArs, family: 'synthetic', key, name: 'Antrag', language: 'de', isPublic: true, url: null },
    ...{ changedAt: null, translations: {}, isForm, about: [], validity: [] },
    links: [{ type: null, text: 'Antrag', href: 'https://example.org/antrag' }],
  };
  await sql`insert into services.online_service (ars, id, owner_ars, source, family, key, record)
    values (${ownerArs}, ${id}, ${ownerArs}, ${source}, 'synthetic', ${key}, ${JSON.stringify(record)}::jsonb)`.execute(
    db,
  );
  await sql`insert into services.competence (ars, record_id, n, owner_ars, source, family, service_key, holder_kind,
      holder_key, sub_area, valid_until)
    values (${area}, ${id}, 0, ${ownerArs}, ${source}, 'synthetic', ${serviceKey}, 'online', ${key},
      ${subArea === null ? null : JSON.stringify(subArea)}::jsonb, ${until}::date)`.execute(db);
}
