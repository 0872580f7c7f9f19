/** Which fields of the form a refusal of the server names. */
export type Fault = 'kind' | 'text' | 'email';

export function faultsOf(answer: unknown): Fault[] {
  if (typeof answer !== 'object' || answer === null) return [];
  const { faults }: { faults?: unknown } = answer;
  return Array.isArray(faults)
    ? (['kind', 'text', 'email'] as const).filter((one) => faults.includes(one))
    : [];
}
