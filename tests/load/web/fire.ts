import autocannon from "autocannon";

const warmUpSeconds = 5;

/** What a load came to. Times are in milliseconds. */
export interface Fired {
  readonly perSecond: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
}

/** One kind of request. */
export interface Shot {
  readonly url: string;
  readonly method?: "GET" | "POST";
  readonly headers?: Readonly<Record<string, string>>;
  /** Called for each request, so that bodies differ. */
  readonly body?: () => string;
  /** Called for each request, where each is somebody else's. */
  readonly cookie?: () => string;
}

/**
 * Fires at a server of this machine for some seconds, once it is warm: what was made a few hundred times takes far
 * less than the first ones did. Any answer but 2xx is an error.
 */
export async function fire(shot: Shot, connections: number, seconds: number): Promise<Fired> {
  await shoot(shot, connections, warmUpSeconds);
  const result = await shoot(shot, connections, seconds);
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${shot.url}: ${result.non2xx} answers were not 2xx, ${result.errors} errors`);
  }
  const { p50, p97_5, p99 } = result.latency;
  return { perSecond: result.requests.average, p50, p95: p97_5, p99 };
}

function shoot({ url, method = "GET", headers, body, cookie }: Shot, connections: number, duration: number) {
  return autocannon({
    url,
    connections,
    duration,
    method,
    headers: { ...headers },
    ...((body || cookie) && {
      requests: [
        {
          method,
          setupRequest: (request) => ({
            ...request,
            ...(body && { body: body() }),
            headers: { ...request.headers, ...(cookie && { cookie: cookie() }) },
          }),
        },
      ],
    }),
  });
}
