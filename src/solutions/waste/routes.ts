import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { bulkyRoutes } from './bulky/bulky-routes.ts';
import { districtRoutes } from './desk/district-routes.ts';
import { guideRoutes } from './guide/find-route.ts';
import { missedRoutes } from './missed/missed-routes.ts';
import { outRoutes } from './out/out-routes.ts';
import { daysRoute } from './people/days-route.ts';
import { streetFormRoute } from './people/street-form-route.ts';
import { streetRoutes } from './people/street-routes.ts';
import { nearRoute } from './points/near-route.ts';
import { changeRoutes } from './rules/change-routes.ts';
import { districtNamesRoute } from './rules/district-names-route.ts';
import { ruleRoutes } from './rules/rule-routes.ts';
import { yearRoutes } from './year/year-routes.ts';

/** Routes under `/api/waste`; each subject has a file of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  streetRoutes(instance, kernel);
  daysRoute(instance, kernel);
  streetFormRoute(instance, kernel);
  districtRoutes(instance, kernel);
  yearRoutes(instance, kernel);
  missedRoutes(instance, kernel);
  bulkyRoutes(instance, kernel);
  outRoutes(instance, kernel);
  guideRoutes(instance, kernel);
  nearRoute(instance, kernel);
  changeRoutes(instance, kernel);
  ruleRoutes(instance, kernel);
  districtNamesRoute(instance, kernel);
}
