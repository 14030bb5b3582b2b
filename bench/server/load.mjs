import autocannon from 'autocannon'

/**
 * Sends each body once, one after another on each connection, for some seconds.
 *
 * @param {{ port: number, path: string, headers: Record<string, string>, bodyOf: (n: number) => string,
 *   connections: number, seconds: number, from: number, rate?: number }} load - `from` is the number of the first
 *   body, `rate` how many a second at most
 * @returns {Promise<{ perSecond: number, p50: number, p99: number, sent: number, answered: number }>} times in milliseconds
 * @throws {Error} when an answer was no success: such a figure would be worth nothing
 */
export async function load({ port, path, headers, bodyOf, connections, seconds, from, rate }) {
  let n = from
  const result = await autocannon({
    url: `http://127.0.0.1:${port}`,
    connections,
    duration: seconds,
    ...(rate ? { overallRate: rate } : {}),
    requests: [
      { method: 'POST', path, headers, setupRequest: request => Object.assign(request, { body: bodyOf(n++) }) },
    ],
  })
  const failed = result.non2xx + result.errors + result.timeouts
  if (failed > 0) throw new Error(`${failed} of ${result.requests.sent} requests on ${path} failed`)
  const { p50, p99 } = result.latency
  return {
    perSecond: result.requests.total / result.duration,
    p50,
    p99,
    sent: n - from,
    answered: result.requests.total,
  }
}

/** The same load on several processes at once, each with its share of the connections: rates added up, times of the slowest. */
export async function loadAll(ports, { connections, from, ...asked }) {
  // Far apart, so that no body is sent twice.
  const each = ports.map((port, i) => ({
    ...asked,
    port,
    connections: connections / ports.length,
    from: from + i * 4_000_000,
  }))
  const figures = await Promise.all(each.map(load))
  const total = name => figures.reduce((sum, figure) => sum + figure[name], 0)
  const slowest = name => Math.max(...figures.map(figure => figure[name]))
  return {
    perSecond: total('perSecond'),
    p50: slowest('p50'),
    p99: slowest('p99'),
    sent: slowest('sent'),
    answered: total('answered'),
  }
}
