/** A payment as it is read from its table. Instants are ISO 8601, money is cents. */
export interface Payment {
  ars: string;
  id: string;
  booking: string;
  /** `direct`, or the id of a licensed provider. */
  provider: string;
  reference: string;
  amount: number;
  state: 'open' | 'paid' | 'failed' | 'refund-due' | 'refunded';
  /** Directly: when the driver said "I have paid", and the owner "I have received it". */
  toldAt: string | null;
  receivedAt: string | null;
  rank: number;
}
