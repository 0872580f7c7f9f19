/** The connectors of this folder: the services and the offices of a DLDB, each in the dialects of München and Berlin. */
import { z } from 'zod';
import type { Connector, Item } from '../../kernel/sources/connector.ts';
import type { DldbOffice, DldbService } from './model.ts';
import { officeOf } from './office-of.ts';
import { readItems } from './read-items.ts';
import { serviceOf } from './service-of.ts';

const settings = z.strictObject({});
type Settings = z.infer<typeof settings>;

const mediaTypes = ['application/json', 'text/json'];

export const dldbServices: Connector<DldbService, Settings> = {
  id: 'dldb-services',
  mediaTypes,
  settings,
  read: (bytes) => readWith(bytes, serviceOf),
};

export const dldbLocations: Connector<DldbOffice, Settings> = {
  id: 'dldb-locations',
  mediaTypes,
  settings,
  read: (bytes) => readWith(bytes, officeOf),
};

async function* readWith<Value>(
  bytes: AsyncIterable<Uint8Array>,
  itemOf: (value: unknown, where: string) => Item<Value>,
): AsyncGenerator<Item<Value>> {
  for await (const { where, value } of readItems(bytes)) yield itemOf(value, where);
}
