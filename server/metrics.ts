import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client'

/** Prometheus metrics. Labels are route patterns and codes only: no metric ever holds a personal value. */
export function createMetrics() {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'liuchi_http_requests_total',
    help: 'Requests by route and status',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  const seconds = new Histogram({
    name: 'liuchi_http_request_seconds',
    help: 'Time to answer',
    labelNames: ['method', 'route'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  })
  return {
    seen(method: string, route: string, status: number, ms: number): void {
      requests.inc({ method, route, status: String(status) })
      seconds.observe({ method, route }, ms / 1000)
    },
    text: (): Promise<string> => registry.metrics(),
  }
}
