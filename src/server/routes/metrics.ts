import type { Metrics } from '../metrics.ts';
import type { Route } from './route.ts';

/** `/metrics` tells Prometheus what the service does. */
export const metricsRoutes = (metrics: Metrics): readonly Route[] => [
  {
    path: '/metrics',
    places: 'none',
    handle: async (_, response) => {
      const text = await metrics.text();
      response.writeHead(200, { 'content-type': metrics.contentType, 'cache-control': 'no-store' }).end(text);
    },
  },
];
