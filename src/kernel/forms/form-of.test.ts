import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formFaults, formOf } from './form-of.ts';

const TEXTS = {
  name: 'Name',
  name_hint: 'Wie alle ihn kennen',
  kind: 'Art',
  kind_park: 'Park',
  kind_pool: 'Schwimmbad',
  comma: 'Komma',
  days: 'Tage',
  dates: 'Termine',
  start: 'Beginn',
  where: 'Wo',
  more: 'Mehr',
};

const one = (field: z.ZodType) => formOf(z.object({ it: field }), TEXTS)[0];

describe('a form from a schema', () => {
  it('has a field for each name, in their order, with its words and limits', () => {
    const fields = formOf(
      z.strictObject({
        name: z.string().trim().min(1).max(80).meta({ label: 'name', hint: 'name_hint' }),
        days: z.number().int().min(1).max(60).default(14).meta({ label: 'days', section: 'more' }),
      }),
      TEXTS,
    );
    expect(fields).toEqual([
      {
        ...{ name: 'name', widget: 'line', label: 'Name', hint: 'Wie alle ihn kennen', section: null },
        ...{
          isRequired: true,
          isNullable: false,
          initial: null,
          options: null,
          min: 1,
          max: 80,
          fields: null,
          suggest: null,
        },
      },
      {
        ...{ name: 'days', widget: 'number', label: 'Tage', hint: null, section: 'Mehr', fields: null },
        ...{ isRequired: false, isNullable: false, initial: 14, options: null, min: 1, max: 60 },
        suggest: null,
      },
    ]);
  });

  it.each([
    ['line', z.string()],
    ['number', z.number()],
    ['number', z.int()],
    ['switch', z.boolean()],
    ['choice', z.enum(['park', 'pool'])],
    ['choices', z.array(z.enum(['park', 'pool']))],
    ['date', z.iso.date()],
    ['address', z.url()],
    ['mail', z.email()],
    ['list', z.array(z.string())],
  ] as const)('draws %s by the type alone', (widget, schema) => {
    const label = schema instanceof z.ZodEnum || schema instanceof z.ZodArray ? 'kind' : 'name';
    expect(one(schema.meta({ label }))?.widget).toBe(widget);
  });

  it.each([
    ['optional', z.string().min(1).optional(), { isRequired: false, isNullable: false, initial: null }],
    ['with a default', z.string().default('x'), { isRequired: false, isNullable: false, initial: 'x' }],
    ['nullable', z.string().min(1).nullable(), { isRequired: false, isNullable: true, initial: null }],
    ['or null', z.union([z.string().min(1), z.null()]), { isRequired: false, isNullable: true }],
    ['that may be empty', z.string(), { isRequired: false, isNullable: false }],
    ['of a format', z.email(), { isRequired: true, isNullable: false }],
  ] as const)('knows what is %s, wherever its words stand', (_, schema, expected) => {
    expect(one(schema.meta({ label: 'name' }))).toMatchObject({ label: 'Name', ...expected });
  });

  it('finds the words of what is made optional or nullable afterwards', () => {
    const named = z.string().meta({ label: 'name' });
    for (const schema of [named.optional(), named.nullable(), named.nullish(), named.default('')])
      expect(one(schema)).toMatchObject({ label: 'Name' });
  });

  it('draws lists of groups, of lines, and what a widget takes as a whole', () => {
    const [dates, where, mapping] = formOf(
      z.object({
        dates: z
          .array(z.object({ start: z.string().min(1).meta({ label: 'start', widget: 'moment' }) }))
          .min(1)
          .max(5)
          .meta({ label: 'dates' }),
        where: z
          .object({ lon: z.number(), lat: z.number() })
          .nullable()
          .default(null)
          .meta({ label: 'where', widget: 'point' }),
        more: z.record(z.string(), z.unknown()).meta({ label: 'more', widget: 'mapping' }),
      }),
      TEXTS,
    );
    expect(dates).toMatchObject({ widget: 'list', min: 1, max: 5, isRequired: true });
    expect(dates?.fields).toMatchObject([{ name: 'start', widget: 'moment', isRequired: true }]);
    expect(where).toMatchObject({ widget: 'point', isNullable: true, fields: null });
    expect(mapping).toMatchObject({ widget: 'mapping', fields: null });
    expect(one(z.array(z.string().max(9)).meta({ label: 'name' }))?.fields).toMatchObject([
      { name: '', label: 'Name', max: 9 },
    ]);
  });

  it('takes the words of choices from the stem of their own keys, or from those it is told', () => {
    expect(one(z.enum(['park', 'pool']).meta({ label: 'name', options: 'kind' }))?.options).toEqual([
      { value: 'park', label: 'Park' },
      { value: 'pool', label: 'Schwimmbad' },
    ]);
    expect(one(z.enum([',']).meta({ label: 'name', options: { ',': 'comma' } }))?.options).toEqual([
      { value: ',', label: 'Komma' },
    ]);
  });

  it('survives checks over several fields and transformations', () => {
    const schema = z
      .object({ name: z.preprocess((value) => value, z.string().meta({ label: 'name' })) })
      .refine(() => true)
      .transform(({ name }) => name.length);
    expect(formOf(schema, TEXTS)).toMatchObject([{ name: 'name', widget: 'line' }]);
  });
});

describe('what cannot be drawn', () => {
  it.each([
    [z.object({ it: z.date().meta({ label: 'name' }) }), 'it has a shape that no widget draws'],
    [z.object({ it: z.union([z.string(), z.number()]).meta({ label: 'name' }) }), 'no widget draws'],
    [z.object({ it: z.record(z.string(), z.string()).meta({ label: 'name' }) }), 'no widget draws'],
    [z.object({ it: z.string() }), 'the label of it is missing'],
    [z.object({ it: z.string().meta({ label: 'nothing' }) }), 'the label of it has no text "nothing"'],
    [z.object({ it: z.string().meta({ label: 'name', hint: 'no' }) }), 'the hint of it has no text "no"'],
    [z.object({ it: z.enum(['sea']).meta({ label: 'kind' }) }), 'choice sea of it has no text "kind_sea"'],
    [
      z.object({ it: z.array(z.object({ a: z.string() })).meta({ label: 'dates' }) }),
      'the label of it.0.a is missing',
    ],
    [z.string(), 'the form is no object'],
  ])('is told with its path: %#', (schema, fault) => {
    expect(formFaults(schema, TEXTS).join('; ')).toContain(fault);
    expect(() => formOf(schema, TEXTS)).toThrow(fault);
  });

  it('is nothing for an empty form', () => {
    expect(formFaults(z.object({}), {})).toEqual([]);
  });
});
