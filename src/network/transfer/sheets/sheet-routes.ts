import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../../kernel/solution.ts';
import { chooseRoute } from './choose-route.ts';
import { importRoute } from './import/import-route.ts';
import { matchRoute } from './match-route.ts';
import { officeSheetRoutes } from './office-routes.ts';
import { openSheetRoutes } from './out/open-routes.ts';
import { sheetPaperRoute } from './sheet-paper-route.ts';
import { townSheetRoutes } from './town-routes.ts';

/** Routes of fact sheets; everybody reads them on the pages of the network. */
export function sheetRoutes(instance: FastifyInstance, kernel: Kernel): void {
  townSheetRoutes(instance, kernel);
  officeSheetRoutes(instance, kernel);
  importRoute(instance, kernel);
  matchRoute(instance, kernel);
  chooseRoute(instance, kernel);
  openSheetRoutes(instance, kernel);
  sheetPaperRoute(instance, kernel);
}
