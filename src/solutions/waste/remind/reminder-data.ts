/** What the form for reminders is told by its page. Pure: also for the phone. */

export interface ReminderData {
  ars: string;
  town: string;
  slugs: readonly string[];
  bins: readonly {
    key: string;
    /** In words. */
    name: string;
    /** Somewhere is open: nobody is reminded of that without having chosen it. */
    isOpening: boolean;
  }[];
}

/** As it came with the page; null: from another version. */
export function readReminderData(value: unknown): ReminderData | null {
  if (typeof value !== 'object' || value === null) return null;
  const { ars, town, slugs, bins }: Record<string, unknown> = { ...value };
  if (typeof ars !== 'string' || typeof town !== 'string' || !Array.isArray(bins)) return null;
  if (!Array.isArray(slugs) || !slugs.every((one) => typeof one === 'string')) return null;
  return { ars, town, slugs, bins: bins.flatMap(binOf) };
}

function binOf(value: unknown): ReminderData['bins'][number][] {
  if (typeof value !== 'object' || value === null) return [];
  const { key, name, isOpening }: Record<string, unknown> = { ...value };
  return typeof key === 'string' && typeof name === 'string'
    ? [{ key, name, isOpening: isOpening === true }]
    : [];
}
