import { Counter, collectDefaultMetrics, Histogram, Registry } from "prom-client";

/** The numbers of this process, in the form that Prometheus reads. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const requests = new Counter({
  name: "tributary_http_requests_total",
  help: "Requests answered, by method and class of status.",
  labelNames: ["method", "status"],
  registers: [registry],
});
const seconds = new Histogram({
  name: "tributary_http_request_seconds",
  help: "Seconds from the head of a request to the head of its answer.",
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [registry],
});

/** Counts an answered request. No path: paths hold names of vendors and tokens. */
export function countRequest(method: string, status: number, milliseconds: number): void {
  requests.inc({ method, status: `${Math.floor(status / 100)}xx` });
  seconds.observe(milliseconds / 1000);
}
