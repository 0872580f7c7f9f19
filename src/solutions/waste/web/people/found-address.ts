/** The address that was just looked for: as long as this page lives, so that it can be kept with its district. */
interface FoundAddress {
  ars: string;
  slugs: readonly string[];
  street: string;
  /** null: the whole street is in one district. */
  number: string | null;
}

let found: FoundAddress | null = null;

export function noteAddress(address: FoundAddress): void {
  found = address;
}

export function foundAddress(): FoundAddress | null {
  return found;
}
