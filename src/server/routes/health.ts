import { sendJson } from './route.ts';
import type { Health } from '../health.ts';
import type { Route } from './route.ts';

/** `/health/live` says that the process runs, `/health/ready` whether it can answer. */
export const healthRoutes = (health: Health): readonly Route[] => [
  {
    path: '/health/live',
    places: 'none',
    handle: (_, response) => {
      sendJson(response, 200, { status: 'live' });
    },
  },
  {
    path: '/health/ready',
    places: 'none',
    handle: async (_, response) => {
      const answer = await health.ready();
      sendJson(response, answer.ready ? 200 : 503, answer);
    },
  },
];
