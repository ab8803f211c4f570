import type { Page, Request } from 'playwright-core'

/**
 * Weighs what a page fetches, as sent, by address. Nothing comes from the browser's cache from here on; films
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
      seen.map(async (request) => [request.url(), (await request.sizes()).responseBodySize] as const),
    )
    return new Map(weights)
  }
}
