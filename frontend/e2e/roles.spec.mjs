// Everything signed in, as each role sees it: every page of its menu and the first thing each list leads to, at both
// widths, with axe. Against a running server with demonstration data:
// LIUYONG_URL=http://127.0.0.1:8080 node --test e2e/roles.spec.mjs
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { launch, openPage, views } from './browser.mjs'

const base = process.env.LIUYONG_URL
if (!base) throw new Error('LIUYONG_URL names no server')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const phone = views.find((view) => view.name === 'phone-light')
const desk = views.find((view) => view.name === 'desk-light')
let browser

before(async () => {
  browser = await launch()
})
after(() => browser.close())

/** Signs in through the page as a person does, and fails when the console complains on the way. */
async function as(login, view, run) {
  const page = await openPage(browser, view)
  const said = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  try {
    await page.goto(`${base}/sign-in`)
    await page.fill('input[name=login]', login)
    await page.fill('input[name=password]', 'liuyong-demo')
    await page.click('main button[type=submit]')
    await page.waitForURL('**/app/**')
    await settled(page)
    await run(page)
    assert.deepEqual(said, [], `the console of ${login}`)
  } finally {
    await page.context().close()
  }
}

/** Waits until the page has its heading and nothing is loading any more. */
async function settled(page) {
  await page.locator('main h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  await page.locator('.ly-skeleton').first().waitFor({ state: 'detached' })
}

async function look(page, name) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  const faults = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`))
  assert.deepEqual(faults, [], name)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(wider <= 0, `${name} is ${wider} px too wide`)
  assert.equal(await page.locator('.ly-empty--error').count(), 0, `${name} shows an error`)
}

const roles = ['graduate', 'employer', 'reviewer', 'officer', 'institution', 'analyst', 'admin', 'security', 'auditor']

for (const role of roles) {
  for (const view of [desk, phone]) {
    test(`${role}: every page of the menu, ${view.name}`, async () => {
      await as(`${role}@demo`, view, async (page) => {
        const menu = await page.evaluate(() => [...new Set([...document.querySelectorAll('nav a[href^="/app"]')].map((a) => a.getAttribute('href')))])
        assert.ok(menu.length > 0, 'the menu is empty')
        for (const path of menu) {
          await page.goto(base + path)
          await settled(page)
          await look(page, `${role} ${path} in ${view.name}`)
          const inner = await page.evaluate(
            (at) => [...document.querySelectorAll('main a[href^="/app/"]')].map((a) => a.getAttribute('href')).find((href) => href.startsWith(`${at}/`) && !href.endsWith('/new')),
            path.replace(/\/$/, ''),
          )
          if (inner && path !== '/app/') {
            await page.goto(base + inner)
            await settled(page)
            await look(page, `${role} ${inner} in ${view.name}`)
          }
        }
      })
    })
  }
}
