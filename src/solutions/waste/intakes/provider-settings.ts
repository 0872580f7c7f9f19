/** Systems of providers, with what a source of waste may say about all of its days. */
import { z } from 'zod';
import type { Connector } from '../../../kernel/sources/connector.ts';
import { districtSetting, namesSetting } from './source-settings.ts';
import { watchDates } from './watch-dates.ts';

const settings = z.strictObject({ district: districtSetting, names: namesSetting });
type Settings = z.infer<typeof settings>;

/** `lastOf`: newest civil date of a value. */
export function forDays<Value>(
  connector: Connector<Value, Record<string, never>>,
  lastOf: (value: Value) => string,
): Connector<Value, Settings> {
  return {
    ...connector,
    settings,
    read: (bytes, context) =>
      watchDates(connector.read(bytes, { ...context, settings: {} }), context.horizon, lastOf),
  };
}
