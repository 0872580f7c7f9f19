/** The connectors of this folder: events, places and tours of JSON-LD, each from the same files. See README.md. */
import { z } from 'zod';
import type { Connector, Item } from '../../kernel/sources/connector.ts';
import { eventOf } from './event-of.ts';
import type { SchemaEvent, SchemaPlace, SchemaTour } from './model.ts';
import { placeBook } from './place-book.ts';
import { placeOf } from './place-of.ts';
import { readKind } from './read-kind.ts';
import { tourOf } from './tour-of.ts';

const settings = z.strictObject({});
export type SchemaOrgSettings = z.infer<typeof settings>;

const common = {
  id: 'schema-org',
  mediaTypes: [
    ...['application/ld+json', 'application/json', 'text/json', 'application/x-ndjson'],
    ...['application/jsonl', 'text/plain', 'application/octet-stream'],
  ],
  settings,
};

export const schemaOrgEvents: Connector<SchemaEvent, SchemaOrgSettings> = {
  ...common,
  async *read(bytes, { horizon }): AsyncGenerator<Item<SchemaEvent>> {
    const book = placeBook();
    const make: Parameters<typeof readKind<SchemaEvent>>[1]['make'] = (node, thing, context) =>
      eventOf(node, thing, { ...context, horizon });
    for await (const found of readKind(bytes, { kind: 'event', make, see: book.see }))
      yield* book.pass(found);
    yield* book.end();
  },
};

export const schemaOrgPlaces: Connector<SchemaPlace, SchemaOrgSettings> = {
  ...common,
  async *read(bytes): AsyncGenerator<Item<SchemaPlace>> {
    for await (const { item } of readKind(bytes, { kind: 'place', make: placeOf })) yield item;
  },
};

export const schemaOrgTours: Connector<SchemaTour, SchemaOrgSettings> = {
  ...common,
  async *read(bytes): AsyncGenerator<Item<SchemaTour>> {
    for await (const { item } of readKind(bytes, { kind: 'tour', make: tourOf })) yield item;
  },
};
