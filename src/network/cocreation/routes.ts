import type { FastifyInstance } from 'fastify';
import type { Kernel } from '../../kernel/solution.ts';
import { boardRoutes } from './boards/boards-routes.ts';
import { challengeRoutes } from './challenges/challenge-routes.ts';
import { ideaRoutes } from './ideas/idea-routes.ts';
import { openDataRoutes } from './out/open-data-routes.ts';
import { ratingRoutes } from './ratings/rating-routes.ts';
import { sprintRoutes } from './sprints/sprint-routes.ts';
import { wishDeskRoutes } from './wishes/desk-routes.ts';
import { wishRoutes } from './wishes/wish-routes.ts';

/** Routes under `/api/cocreation`; each part has files of its own. */
export function routes(instance: FastifyInstance, kernel: Kernel): void {
  challengeRoutes(instance, kernel);
  ideaRoutes(instance, kernel);
  ratingRoutes(instance, kernel);
  sprintRoutes(instance, kernel);
  wishRoutes(instance, kernel);
  wishDeskRoutes(instance, kernel);
  openDataRoutes(instance, kernel);
  boardRoutes(instance, kernel);
}
