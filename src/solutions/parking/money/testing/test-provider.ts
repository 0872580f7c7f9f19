/** A licensed provider as the contract wants it, without one: signs with a secret, remembers what it was asked. For tests. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Notice, PaymentOrder, PaymentProvider } from '../provider.ts';

const SECRET = 'a secret of the tests';
const notice = z.strictObject({
  ...{
    id: z.string().max(100),
    reference: z.string().max(100),
    state: z.enum(['paid', 'failed', 'refunded']),
  },
  ...{ amount: z.number().int().min(0), rank: z.number().int().min(1) },
});

export function signed(body: string): { 'x-signature': string; 'content-type': string } {
  return {
    'x-signature': createHmac('sha256', SECRET).update(body).digest('hex'),
    'content-type': 'application/json',
  };
}

export function testProvider(): PaymentProvider & {
  orders: PaymentOrder[];
  refunds: { reference: string; amount: number }[];
} {
  const orders: PaymentOrder[] = [];
  const refunds: { reference: string; amount: number }[] = [];
  return {
    ...{ id: 'proof', name: 'Proof Pay', orders, refunds },
    async start(order) {
      orders.push(order);
      return { reference: `proof-${order.id}`, link: `https://pay.example/${order.id}` };
    },
    notice({ headers, body }): Notice | null {
      const given = Buffer.from(String(headers['x-signature'] ?? ''), 'hex');
      const right = createHmac('sha256', SECRET).update(body).digest();
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      return notice.safeParse(JSON.parse(body.toString())).data ?? null;
    },
    async refund({ reference, amount }) {
      refunds.push({ reference, amount });
      return 'asked';
    },
  };
}
