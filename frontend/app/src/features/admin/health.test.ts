import { expect, it } from 'vitest'
import { readHealth } from './health'

const says = (body: string, status = 200) => (() => Promise.resolve(new Response(body, { status }))) as unknown as typeof fetch

it('reads how each part stands, also when the answer is 503', async () => {
  expect(await readHealth(says('{"postgres":"ok","meilisearch":"degraded","jobs":"ok","audit":"degraded"}'))).toEqual({ postgres: 'ok', meilisearch: 'degraded', jobs: 'ok', audit: 'degraded' })
  expect(await readHealth(says('{"postgres":"down","meilisearch":"ok"}', 503))).toEqual({ postgres: 'down', meilisearch: 'ok', jobs: 'down', audit: 'down' })
})

it('does not take a page of a proxy for health', async () => {
  await expect(readHealth(says('<html>502</html>', 502))).rejects.toThrow()
})
