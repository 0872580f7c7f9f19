/** Which office answers for a town today. Pure. */
import { type Advising, BADGES, type Contact, isAbsent, type Region } from './contact.ts';

export interface Answering {
  contact: Contact;
  /** Of the office that is meant; its cover may sit elsewhere. */
  region: Region;
  /** Whose absence it covers; null: it answers for itself. */
  insteadOf: Contact | null;
}

/**
 * The nearest region that has somebody: an office that is there, else whoever covers for it, else the next region above.
 * null: the office of the network. A company never answers by assignment, however near it is: contacts are not sold.
 */
export function contactFor({ regions, contacts }: Advising, today: Temporal.PlainDate): Answering | null {
  const byId = new Map(contacts.map((one) => [one.id, one]));
  for (const region of regions) {
    const here = contacts.filter((one) => one.region === region.id && one.badge !== 'company').sort(byBadge);
    for (const contact of here) {
      if (!isAbsent(contact, today)) return { contact, region, insteadOf: null };
      const cover = coverOf(contact, byId, today);
      if (cover !== null) return { contact: cover, region, insteadOf: contact };
    }
  }
  return null;
}

/** Whoever covers for an office today; null: nobody, or nobody who is there. */
export function coverOf(
  { cover, source }: Pick<Contact, 'cover' | 'source'>,
  byId: ReadonlyMap<string, Contact>,
  today: Temporal.PlainDate,
): Contact | null {
  const found = cover === null ? undefined : byId.get(cover);
  if (found === undefined || found.badge === 'company' || isAbsent(found, today)) return null;
  // An invented office covers for no real one.
  return (found.source === null) === (source === null) ? found : null;
}

function byBadge(one: Contact, other: Contact): number {
  return BADGES.indexOf(one.badge) - BADGES.indexOf(other.badge) || (one.id < other.id ? -1 : 1);
}
