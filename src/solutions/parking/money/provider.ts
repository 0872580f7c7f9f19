/**
 * The contract of paying. Three ways stand behind it: free of charge, directly to the owner, and a licensed provider that
 * takes the money, splits it and pays it out. The house never holds money: it notes what owner or provider say
 * (domain law: ZAG). Types only.
 */

export interface PaymentOrder {
  /** Id of the payment: the same order twice is one payment. */
  id: string;
  /** Code of the booking. */
  purpose: string;
  /** Cents. */
  amount: number;
  /** Account of the owner at the house: whose share it is. */
  payee: string;
}

export interface StartedPayment {
  /** The provider's own number, unique with it. */
  reference: string;
  /** https address of the page to pay at; null: nothing is to be paid there. */
  link: string | null;
}

/** What a provider tells of a payment. */
export interface Notice {
  /** The provider's own number of the notice: what comes three times counts once. */
  id: string;
  reference: string;
  state: 'paid' | 'failed' | 'refunded';
  /** Cents. */
  amount: number;
  /** Rises with every notice of a payment: what is overtaken and comes late changes nothing. */
  rank: number;
}

export interface PaymentProvider {
  /** In addresses and rows: lower case letters, digits, hyphens. */
  id: string;
  /** As people know it. */
  name: string;
  start(order: PaymentOrder): Promise<StartedPayment>;
  /** Checks the signature over the bytes as they came; null: it is not the provider's, or makes no sense. */
  notice(sent: { headers: NodeJS.Dict<string | string[]>; body: Buffer }): Notice | null;
  /** `owed`: the owner owes it back directly. `asked`: the provider tells later by a notice. */
  refund(payment: StartedPayment & { amount: number }): Promise<'nothing' | 'owed' | 'asked'>;
}
