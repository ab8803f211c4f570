import type { Page, Request } from 'playwright-core'

/**
 * Weighs what a page fetches, compressed as sent, by address. Nothing comes from the browser's cache from here on; films
 * are left out, which are watched or not.
 */
export async function weighing(page: Page): Promise<() => Promise<Map<string, number>>> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.setCacheDisabled', { cacheDisabled: true })
  let finished: Request[] = []
  page.on('requestfinished', (request) => finished.push(request))

  /** What came since one asked last. */
  return async () => {
    const seen = finished.filter((request) => !/^\/(api|films)\//.test(new URL(request.url()).pathname))
    finished = []
    const weights = await Promise.all(
      seen.map(async (request) => {
        // As the server says it: what the browser counts leaves out what it still had in memory. Nothing is heard
        // of the tab's icon.
        const length = await (await request.response())?.headerValue('content-length')
        return [request.url(), length ? Number(length) : (await request.sizes()).responseBodySize] as const
      }),
    )
    return new Map(weights)
  }
}
