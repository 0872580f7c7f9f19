/** Figures as they are typed, in one text, so that they are kept with the rest. */

export interface TypedKpi {
  title: string;
  unit: string;
  before: string;
  after: string;
  source: string;
}

export const NO_KPI: TypedKpi = { title: '', unit: '', before: '', after: '', source: '' };

export function writeTypedKpis(kpis: readonly TypedKpi[]): string {
  return kpis.length === 0 ? '' : JSON.stringify(kpis);
}

/** From the device's memory, which anything may have written. */
export function readTypedKpis(kept: string): TypedKpi[] {
  if (kept === '') return [];
  try {
    const some: unknown = JSON.parse(kept);
    return Array.isArray(some) ? some.filter(isKpi) : [];
  } catch {
    return [];
  }
}

function isKpi(one: unknown): one is TypedKpi {
  return (
    typeof one === 'object' &&
    one !== null &&
    Object.keys(NO_KPI).every(
      (name) => typeof Object.entries(one).find(([key]) => key === name)?.[1] === 'string',
    )
  );
}
