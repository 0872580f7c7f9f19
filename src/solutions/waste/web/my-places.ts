/** Where somebody puts out bins, as the device remembers it; never sent anywhere. Types only. */
export interface MyWastePlace {
  id: string;
  /** "Zuhause", "Eltern". */
  label: string;
  /** Current key of the town, and its name. */
  ars: string;
  town: string;
  /** Districts in addresses; empty where the whole unit is one. */
  slugs: readonly string[];
  /** Only to be read here. */
  street: string | null;
  number: string | null;
  /** Keys of the bins that are there; null: all. */
  bins: readonly string[] | null;
}
