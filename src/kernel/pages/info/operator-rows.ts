import { mailOf, type Operator } from './operator.ts';
import type { Say } from './texts.ts';

interface Row {
  label: string;
  value: string;
  href?: string;
}

/** The operator as rows. What the configuration does not say is said to be missing, never invented. */
export function operatorRows(operator: Operator, say: Say): { rows: Row[]; hasGaps: boolean } {
  const { name, contact, address, representative, register } = operator;
  const given = {
    name,
    address: address === undefined || address === null || address.length === 0 ? null : address.join(', '),
    representative: representative ?? null,
    contact,
    register: register ?? null,
  };
  const rows = (['name', 'address', 'representative', 'contact', 'register'] as const).map((key) => ({
    label: say(`impressum_${key}`),
    value: given[key] ?? say('missing'),
    ...(key === 'contact' && contact !== null && { href: contactHref(contact) }),
  }));
  return { rows, hasGaps: Object.values(given).includes(null) };
}

/** Name and contact alone, as the other pages need them. */
export function operatorInShort(operator: Operator, say: Say): Row[] {
  return operatorRows(operator, say).rows.filter((_, index) => index === 0 || index === 3);
}

function contactHref(contact: string): string {
  return mailOf({ contact }) === null ? contact : `mailto:${contact}`;
}
