import type { ZodType } from 'zod';

/**
 * What of stored settings still fits their schema: a newer version of a solution may have another form, and what a
 * town once chose must never break its pages. Top-level fields that do not fit are left out; defaults stand in.
 */
export function fittingSettings(
  schema: ZodType,
  stored: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  let fitting: Record<string, unknown> = { ...stored };
  for (;;) {
    const parsed = schema.safeParse(fitting);
    // Every solution's settings are an object (contract).
    if (parsed.success) return parsed.data as Record<string, unknown>;
    const unfit = new Set(
      parsed.error.issues.flatMap((issue) =>
        issue.code === 'unrecognized_keys' && issue.path.length === 0 ? issue.keys : [String(issue.path[0])],
      ),
    );
    const left = Object.fromEntries(Object.entries(fitting).filter(([name]) => !unfit.has(name)));
    if (Object.keys(left).length === Object.keys(fitting).length)
      throw new Error('Settings must have a default for every field: an adoption may be without them');
    fitting = left;
  }
}
