/** Who runs this installation, as configured. null or absent: not stated yet; never invented. */
export interface Operator {
  name: string | null;
  /** Mail or web address. */
  contact: string | null;
  /** Lines of the postal address. */
  address?: readonly string[] | null;
  /** Who represents the operator. */
  representative?: string | null;
  /** Register and number, or VAT number. */
  register?: string | null;
}

/** The mail address of the operator; null where the contact is none. */
export function mailOf({ contact }: Pick<Operator, 'contact'>): string | null {
  return contact !== null && /^[^\s@/:?&]+@[^\s@?&]+$/.test(contact) ? contact : null;
}
