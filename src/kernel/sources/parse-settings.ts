import { ZodError, type ZodType } from 'zod';
import { SourceError } from './source-error.ts';
import { saysEnglish } from './source-texts.ts';

/** Settings as their schema has them; throws `SourceError` with every field that does not fit. `whose` names them. */
export function parseSettings(schema: ZodType, settings: Record<string, unknown>, whose: string): unknown {
  try {
    return schema.parse(settings);
  } catch (error) {
    if (!(error instanceof ZodError)) throw error;
    const faults = error.issues.map(
      ({ path, message }) => `${path.join('.') || 'settings'}: ${saysEnglish(message)}`,
    );
    throw new SourceError('settings', `The settings of ${whose} do not fit: ${faults.join('; ')}.`, {
      cause: error,
    });
  }
}
