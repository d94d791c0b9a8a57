// What the walks of graduates and employers share: signing in, what every page must be, and made-up people.
import assert from 'node:assert/strict'
import { createHmac } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AxeBuilder } from '@axe-core/playwright'
import { launch, openPage, views } from './browser.mjs'

export const base = process.env.LIUYONG_URL
if (!base) throw new Error('LIUYONG_URL names no server')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const password = 'liuyong-demo'
/** Of people who register here: the demonstration's own is refused as too near the site's name. */
export const newcomersPassword = 'twelve-stairs-under-plane-trees'
let browser

export async function start() {
  browser = await launch()
}

export function stop() {
  return browser.close()
}

function caller(token) {
  return async (method, at, body, headers = {}) => {
    const answer = await fetch(`${base}/api/v1${at}`, {
      method,
      headers: { Authorization: `Bearer ${token}`, ...(body ? { 'Content-Type': 'application/json' } : {}), ...headers },
      ...(body ? { body: JSON.stringify(body) } : {}),
    })
    const text = await answer.text()
    assert.ok(answer.ok, `${method} ${at}: ${answer.status} ${text}`)
    return text ? JSON.parse(text) : undefined
  }
}

/** The API as somebody of the demonstration: `employer('GET', '/me')`. */
export async function signIn(role) {
  const answer = await fetch(`${base}/api/v1/auth/login`, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ login: `${role}@demo`, password }) })
  assert.equal(answer.status, 200)
  return caller((await answer.json()).access_token)
}

/** Runs a walk in a new browser and fails when the console complains on the way. */
async function walkIn(viewName, whose, run) {
  const page = await openPage(browser, views.find((view) => view.name === viewName))
  const said = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  try {
    await run(page)
    assert.deepEqual(said, [], `the console of ${whose}`)
  } finally {
    await page.context().close()
  }
}

/** Runs a walk without an account, from a page of the site. */
export function visit(viewName, path, run) {
  return walkIn(viewName, 'a visitor', async (page) => {
    await page.goto(base + path)
    await run(page)
  })
}

/** Runs a walk signed in as a login of the demonstration, or as somebody new: a graduate, or an employer when `org` says which. */
export function openAs(login, viewName, path, run, org) {
  return walkIn(viewName, login, async (page) => {
    const known = login.endsWith('@demo')
    const answer = known
      ? await page.request.post(`${base}/api/v1/auth/login`, { data: { login, password } })
      : await page.request.post(`${base}/api/v1/auth/register`, { data: { role: org ? 'employer' : 'graduate', login, password: newcomersPassword, name: '示例毕业生', ...org } })
    assert.ok(answer.ok(), await answer.text())
    const { access_token: token } = await answer.json()
    await page.goto(`${base}/app${path}`)
    await run(page, caller(token))
  })
}

/** A post of the caller's employer that is open and takes applications here. */
export async function openPost(api) {
  const { items } = await api('GET', '/posts?mine=true&status=published&limit=50')
  return items.find((post) => post.live && post.channel === 'in_site')
}

/** No violation of axe, and nothing wider than the screen. LIUYONG_SHOTS names a folder for a picture of it. */
export async function tidy(page, name) {
  if (process.env.LIUYONG_SHOTS) await page.screenshot({ path: join(process.env.LIUYONG_SHOTS, `${name.replaceAll(/\W+/g, '-')}.png`), fullPage: true })
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  assert.deepEqual(violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`)), [], name)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(wider <= 0, `${name} is ${wider} px too wide`)
}

export const heading = (page, name) => page.getByRole('heading', { level: 1, name })
/** Waits for a brief message. */
export const said = (page, text) => page.getByRole('log').getByText(text).first().waitFor()

export const pdf = { name: '材料.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n') }

/** A citizen number (GB 11643) that is valid and, by its random part, nobody else's here. */
export function citizenNumber() {
  const random = (least, most) => String(least + Math.floor(Math.random() * (most - least + 1)))
  const digits = `500118${random(1990, 2006)}0${random(1, 9)}${random(10, 28)}${random(100, 999)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits + '10X98765432'[sum % 11]
}

/** A valid unified social credit code (GB 32100) of an enterprise of Yongchuan. */
export function creditCode() {
  const letters = '0123456789ABCDEFGHJKLMNPQRTUWXY'
  const body = `MA5${Array.from({ length: 5 }, () => letters[Math.floor(Math.random() * letters.length)]).join('')}`
  // The inner organisation code (GB 11714) counts letters otherwise.
  const inner = [3, 7, 9, 10, 5, 8, 4, 2].reduce((sum, weight, at) => sum + weight * parseInt(body[at], 36), 0)
  const innerCheck = (11 - (inner % 11)) % 11
  const first = `91500118${body}${innerCheck === 10 ? 'X' : innerCheck}`
  const sum = Array.from(first).reduce((total, letter, at) => total + letters.indexOf(letter) * (3 ** at % 31), 0)
  return first + letters[(31 - (sum % 31)) % 31]
}

/** The code of a key at a step before (-1), at or after (1) the present one (RFC 6238); each is taken once. */
function codeOf(secret, step) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'
  const bits = Array.from(secret.replaceAll(' ', ''), (letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('')
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)))
  const count = Buffer.alloc(8)
  count.writeBigUInt64BE(BigInt(step))
  const digest = createHmac('sha1', key).update(count).digest()
  return String((digest.readUInt32BE(digest[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

/** Codes of a key one after the other, never the same twice, from the earliest that is still taken. */
export function codesOf(secret) {
  let last = Math.floor(Date.now() / 30_000) - 2
  return async () => {
    last = Math.max(last + 1, Math.floor(Date.now() / 30_000) - 1)
    while (last > Math.floor(Date.now() / 30_000) + 1) await new Promise((done) => setTimeout(done, 500))
    return codeOf(secret, last)
  }
}

/** The link in the newest letter to an address that leads to a path, once the program has written it. */
export async function mailedLink(address, path) {
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    const folder = join(process.env.LIUYONG_DATA_DIR, 'mail')
    const names = readdirSync(folder).filter((name) => name.endsWith('.eml')).sort().reverse()
    for (const name of names) {
      const raw = readFileSync(join(folder, name), 'utf8')
      if (!raw.includes(address)) continue
      const text = raw.replaceAll('=\r\n', '').replaceAll('=3D', '=')
      const found = new RegExp(`https?://[^\\s"<]*${path}[^\\s"<]*`).exec(text)
      if (found) return base + found[0].replace(/^https?:\/\/[^/]+/, '')
    }
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`no letter to ${address} leads to ${path}`)
}
