/** Settings that belong to one town alone, as its number to call: `.meta({ own: true })`. Never taken over by others. */
import { type ZodType, z } from 'zod';

/** Names of the fields that are marked so; none for a form without fields. */
export function ownSettingNames(schema: ZodType): ReadonlySet<string> {
  if (!(schema instanceof z.ZodObject)) return new Set();
  const fields: [string, unknown][] = Object.entries(schema.shape);
  return new Set(fields.filter(([, field]) => isOwn(field)).map(([name]) => name));
}

/** What of a town's settings another one may begin with. */
export function withoutOwn(
  schema: ZodType,
  settings: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const own = ownSettingNames(schema);
  return Object.fromEntries(Object.entries(settings).filter(([name]) => !own.has(name)));
}

/** Also where the mark stands below what was said later: `.meta({ own: true }).optional()`. */
function isOwn(field: unknown): boolean {
  for (let one = field; one instanceof z.ZodType; ) {
    if (one.meta()?.own === true) return true;
    if (!(one instanceof z.ZodDefault || one instanceof z.ZodOptional || one instanceof z.ZodNullable))
      return false;
    one = one.unwrap();
  }
  return false;
}
