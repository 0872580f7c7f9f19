import { expect, it } from 'vitest';
import { z } from 'zod';
import { ownSettingNames } from '../kernel/adoptions/own-settings.ts';
import { solutions } from '../solutions.ts';

/** What leads to people or to data of one town, and must never go along when another one takes its settings over. */
const NAMES =
  /mail|phone|fax|url|uri|link|address|contact|authority|office|desk|source|feed|token|secret|key|person|name$/i;
const FORMATS: readonly unknown[] = ['email', 'uri', 'url', 'hostname', 'ipv4', 'ipv6'];

/** Paths of such fields, inside groups and lists too; what is below a field that is a town's own is its own as well. */
function telling(schema: z.ZodType): string[] {
  const own = ownSettingNames(schema);
  // zod's own JSON Schema of an object.
  const shape = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Node;
  return Object.entries(shape.properties ?? {}).flatMap(([name, field]) =>
    own.has(name) ? [] : tellingIn(name, field),
  );
}

interface Node {
  format?: unknown;
  properties?: Record<string, Node>;
  items?: Node;
  anyOf?: Node[];
}

function tellingIn(name: string, node: Node): string[] {
  const inside = [
    ...Object.entries(node.properties ?? {}),
    ...[node.items, ...(node.anyOf ?? [])].flatMap((one) => (one === undefined ? [] : [['', one] as const])),
  ];
  const last = name.split('.').at(-1) ?? name;
  return [
    ...(NAMES.test(last) || FORMATS.includes(node.format) ? [name] : []),
    ...inside.flatMap(([below, child]) => tellingIn(below === '' ? name : `${name}.${below}`, child)),
  ];
}

it('leaves no setting for another town that leads to people or data of one town', () => {
  for (const { id, settings } of solutions) expect(telling(settings), id).toEqual([]);
});

it('would find one, by its name or its format, also inside a group', () => {
  const own = { own: true };
  const form = z.object({
    limit: z.number().default(1),
    contactMail: z.string().default(''),
    page: z.url().nullable().default(null),
    desk: z.string().meta(own).default(''),
    hours: z.object({ phone: z.string().default('') }).default({ phone: '' }),
    team: z
      .object({ phone: z.string().default('') })
      .default({ phone: '' })
      .meta(own),
  });
  expect(telling(form)).toEqual(['contactMail', 'page', 'hours.phone']);
});
