import type { StreetPart } from '../../address/districts-for.ts';

/** A street as our own server tells it to everybody who types its first letters. */
export interface Street {
  street: string;
  locality: string | null;
  parts: (StreetPart & { district: string })[];
  /** Names of the units to ask. */
  units: string[];
  example?: true;
}

/** Throws where the server does not answer as it should. */
export async function findStreets(
  ars: string,
  begin: string,
  signal: AbortSignal,
): Promise<{ streets: Street[]; more: boolean }> {
  const query = new URLSearchParams({ ars, begin, examples: 'yes' });
  const response = await fetch(`/api/waste/streets?${query}`, { signal });
  if (!response.ok) throw new Error(`${response.status} for streets`);
  return (await response.json()) as { streets: Street[]; more: boolean }; // our own server's shape
}

export function nameOf({ street, locality }: Street): string {
  return locality === null ? street : `${street} (${locality})`;
}
