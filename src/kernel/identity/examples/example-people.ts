/** People for trying out the desk: named as examples, with addresses to which no mail can ever go. */
import type { Config } from '../../config.ts';
import { isLoopback } from '../../net/is-loopback.ts';
import { type Ars, FEDERATION } from '../../places/place.ts';
import type { MemberRole } from '../role.ts';

/** The ending that no name on the internet can have (RFC 2606), so that nobody can sign in with a code. */
export const EXAMPLE_ENDING = '@beispiel.invalid';

export interface ExamplePerson {
  key: string;
  name: string;
  role: MemberRole;
  ars: Ars;
}

/** A place with example data. */
const BONN = '053140000000';

export const EXAMPLE_PEOPLE: readonly ExamplePerson[] = [
  { key: 'redaktion', name: 'Beispiel Redaktion', role: 'editor', ars: BONN },
  { key: 'leitung', name: 'Beispiel Leitung', role: 'manager', ars: BONN },
  { key: 'betrieb', name: 'Beispiel Betrieb', role: 'operator', ars: FEDERATION },
];

/** Only while trying out, and only where nobody but this machine can come: they hold real rights. */
export function hasExamplePeople({
  sample,
  host,
  publicUrl,
}: Pick<Config, 'sample' | 'host' | 'publicUrl'>): boolean {
  return sample && isLoopback(host) && isLoopback(new URL(publicUrl).hostname);
}

/** Own path of a link, without its host. */
export function examplePath(token: string): string {
  return `/api/example/${token}`;
}
