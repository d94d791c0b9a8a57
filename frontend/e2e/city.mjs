// The identity provider of deploy/local/provider as a process of its own, for walks that sign in through one.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createInterface } from 'node:readline'
import { exit } from './program.mjs'

const folder = resolve('../deploy/local/provider')
const client = { id: 'liuyong', secret: 'a-secret-of-the-walks' }

/** Installs its packages once, in turn with whoever else does (internal/testkit/provider.go holds the same lock). */
async function install() {
  const sum = createHash('sha256').update(readFileSync(join(folder, 'package-lock.json'))).digest('hex')
  const once = `[ "$(cat node_modules/.stamp 2>/dev/null)" = ${sum} ] || { npm ci --no-audit --no-fund --ignore-scripts --loglevel=error && printf %s ${sum} > node_modules/.stamp; }`
  const code = await exit(spawn('flock', [join(tmpdir(), `liuyong-provider-${sum.slice(0, 12)}.lock`), 'sh', '-c', once], { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] }))
  if (code !== 0) throw new Error('the identity provider could not be installed')
}

/**
 * A provider on a port that sends people back to a site, not started yet. `settings` are those of the site. It can go
 * away and come again.
 */
export async function newCity(port, site) {
  await install()
  const issuer = `http://127.0.0.1:${port}`
  let running
  return {
    issuer,
    settings: {
      LIUYONG_PUBLIC_URL: site,
      LIUYONG_OIDC_ISSUER: issuer,
      LIUYONG_OIDC_CLIENT_ID: client.id,
      LIUYONG_OIDC_CLIENT_SECRET: client.secret,
      LIUYONG_OIDC_NAME: '渝快办',
    },
    async start() {
      const settings = { issuer, port, clients: [{ ...client, redirect: `${site}/sign-in/provider/return` }] }
      const child = spawn('node', ['provider.mjs', JSON.stringify(settings)], { cwd: folder, stdio: ['pipe', 'pipe', 'pipe'] })
      let complaint = ''
      child.stderr.on('data', (text) => (complaint = (complaint + text).slice(-2000)))
      running = child
      for await (const line of createInterface({ input: child.stdout })) if (line.startsWith('ready ')) return child.stdout.resume()
      throw new Error(`the identity provider did not start: ${complaint}`)
    },
    /** It ends with its standard input. */
    async stop() {
      if (!running) return
      running.stdin.end()
      await exit(running)
      running = undefined
    },
  }
}
