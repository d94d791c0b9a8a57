// The built program with demonstration data of its own, for the walks. LIUYONG_BIN names the program.
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const program = resolve(process.env.LIUYONG_BIN ?? '../bin/liuyong')
const startWithin = 120_000

/** A port that is free now. */
export function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => done(port))
    })
  })
}

/** Resolves with the exit code once a process has ended. */
export function exit(child) {
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

/** Starts the program on a port and gives its address, its folder of data and how to stop it and let the data go. */
export async function startProgram(port, settings = {}) {
  const url = `http://127.0.0.1:${port}`
  const data = mkdtempSync(join(tmpdir(), 'liuyong-e2e-'))
  let log = ''
  const server = spawn(program, ['serve'], {
    cwd: resolve('..'),
    env: { ...process.env, LIUYONG_ADDR: `127.0.0.1:${port}`, LIUYONG_DATA_DIR: data, LIUYONG_DEMO: 'true', ...settings },
  })
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (text) => (log = (log + text).slice(-4000)))
  const stop = async () => {
    server.kill('SIGTERM')
    await exit(server)
    rmSync(data, { recursive: true, force: true })
  }
  try {
    await ready(url, server)
  } catch (error) {
    await stop()
    throw new Error(`${error.message}\n${log}`, { cause: error })
  }
  return { url, data, stop }
}
