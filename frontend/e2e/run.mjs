// Starts the built program with demonstration data of its own, runs every browser walk against it, and stops it.
// LIUYONG_BIN names the program. Specs read the address from LIUYONG_URL.
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve(process.env.LIUYONG_BIN ?? '../bin/liuyong')
const data = mkdtempSync(join(tmpdir(), 'liuyong-e2e-'))
const startWithin = 120_000

/** A port that is free now. */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

function exit(child) {
  return new Promise((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done(child.exitCode)
    else child.once('exit', (code) => done(code))
  })
}

/** Resolves when the server answers that it is ready; rejects when it ends first or takes too long. */
async function ready(url, server) {
  const until = Date.now() + startWithin
  while (Date.now() < until) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`the server was not ready within ${startWithin / 1000} s`)
}

function run(command, args, env) {
  return exit(spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }))
}

const port = await freePort()
const url = `http://127.0.0.1:${port}`
let log = ''
const server = spawn(program, ['serve'], {
  cwd: resolve('..'),
  env: { ...process.env, LIUYONG_ADDR: `127.0.0.1:${port}`, LIUYONG_DATA_DIR: data, LIUYONG_DEMO: 'true' },
})
for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (log = (log + text).slice(-4000)))

let failed = 0
try {
  await ready(url, server)
  const named = process.argv.slice(2)
  const all = readdirSync('e2e').filter((name) => name.endsWith('.spec.mjs')).map((name) => join('e2e', name))
  failed = await run('node', ['--test', '--test-concurrency=1', ...(named.length > 0 ? named : all)], { LIUYONG_URL: url, LIUYONG_DATA_DIR: data })
} catch (error) {
  process.stderr.write(`${error}\n${log}\n`)
  failed = 1
} finally {
  server.kill('SIGTERM')
  await exit(server)
  rmSync(data, { recursive: true, force: true })
}
process.exit(failed === 0 ? 0 : 1)
