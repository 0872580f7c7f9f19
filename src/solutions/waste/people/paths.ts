import { PATH } from '../paths.ts';
import { joinSlugs } from './slugs.ts';

/** Pages of people, below the place. */
export const districtPath = (slugs: readonly string[]) => `${PATH}/bezirk/${joinSlugs(slugs)}`;
/** `folded`: as streets are searched for. */
export const streetPath = (folded: string) => `${PATH}/strasse/${folded}`;
export const STREET = 'strasse';
export const DISTRICT = 'bezirk';
