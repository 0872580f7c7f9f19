import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { earningsRoutes } from './earnings-routes.ts';
import { noticeRoutes } from './notice-routes.ts';
import { ownerRoutes } from './owner-routes.ts';
import { paymentRoutes } from './payment-routes.ts';
import { receiptRoute } from './receipt-route.ts';
import { LICENSED } from './ways-to-pay.ts';

/** All about money: who offers, payments, receipts, earnings. */
export function moneyRoutes(instance: FastifyInstance, kernel: Kernel): void {
  ownerRoutes(instance, kernel);
  paymentRoutes(instance, kernel);
  noticeRoutes(instance, kernel, LICENSED);
  receiptRoute(instance, kernel);
  earningsRoutes(instance, kernel);
}
