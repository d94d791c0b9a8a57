// Starts the built program with demonstration data of its own, runs every browser walk against it, and stops it.
// LIUYONG_BIN names the program. Specs read the address from LIUYONG_URL.
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { exit, freePort, startProgram } from './program.mjs'

function run(command, args, env) {
  return exit(spawn(command, args, { stdio: 'inherit', env: { ...process.env, ...env } }))
}

let failed = 0
let program
try {
  program = await startProgram(await freePort())
  const named = process.argv.slice(2)
  const all = readdirSync('e2e').filter((name) => name.endsWith('.spec.mjs')).map((name) => join('e2e', name))
  failed = await run('node', ['--test', '--test-concurrency=1', ...(named.length > 0 ? named : all)], { LIUYONG_URL: program.url, LIUYONG_DATA_DIR: program.data })
} catch (error) {
  process.stderr.write(`${error}\n`)
  failed = 1
} finally {
  await program?.stop()
}
process.exit(failed === 0 ? 0 : 1)
