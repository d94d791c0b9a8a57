// Masked values, shown in full for a reason, and hidden again. Against a running server with demonstration data:
// LIUYONG_URL=http://127.0.0.1:8080 node --test e2e/unmask.spec.mjs
// LIUYONG_SHOTS names a folder for pictures.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { launch, openPage, views } from './browser.mjs'

const base = process.env.LIUYONG_URL
if (!base) throw new Error('LIUYONG_URL names no server')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
let browser

before(async () => {
  browser = await launch()
})
after(() => browser.close())

async function accessible(page, name) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  assert.deepEqual(violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`)), [], name)
}

async function picture(page, name) {
  if (process.env.LIUYONG_SHOTS) await page.screenshot({ path: join(process.env.LIUYONG_SHOTS, `${name}.png`), fullPage: true })
}

for (const view of views.filter((one) => one.name.endsWith('light'))) {
  test(`an officer sees a name in full for a reason, on ${view.name}`, async () => {
    const page = await openPage(browser, view)
    try {
      const signedIn = await page.request.post(`${base}/api/v1/auth/login`, { data: { login: 'officer@demo', password: 'liuyong-demo' } })
      const { access_token: token } = await signedIn.json()
      const get = async (at) => (await page.request.get(`${base}/api/v1${at}`, { headers: { Authorization: `Bearer ${token}` } })).json()
      const [first] = (await get('/placements?status=provisional&limit=1')).items
      assert.match(first.person.name, /^.\*\*$/u)
      await page.goto(`${base}/app/placements/${first.id}`)
      const name = page.getByRole('button', { name: /显示完整信息\s*姓名/ })
      await name.click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('button', { name: '显示完整信息' }).click()
      await dialog.getByText('请写明原因').waitFor()
      await dialog.getByLabel(/具体说明/).fill('核对')
      await dialog.getByRole('button', { name: '显示完整信息' }).click()
      await dialog.getByRole('alert').first().waitFor()
      await accessible(page, 'the reason')
      await picture(page, `unmask-reason-${view.name}`)
      await dialog.getByLabel(/具体说明/).fill('与劳动合同上的姓名核对')
      await dialog.getByRole('button', { name: '显示完整信息' }).click()
      await dialog.waitFor({ state: 'hidden' })
      const hide = page.getByRole('button', { name: '隐藏' })
      await hide.waitFor()
      await accessible(page, 'a value in full')
      await picture(page, `unmask-placement-${view.name}`)
      await hide.click()
      await name.waitFor()
      const [roster] = (await get('/rosters?limit=1')).items
      await page.goto(`${base}/app/rosters/${roster.id}`)
      await page.getByRole('button', { name: /显示完整信息\s*姓名/ }).first().waitFor()
      await accessible(page, 'a masked roster')
      await picture(page, `unmask-roster-${view.name}`)
      const [org] = (await get('/orgs?kind=employer&qualification=approved&limit=1')).items
      await page.goto(`${base}/app/employers/${org.id}`)
      await page.getByRole('button', { name: /显示完整信息\s*联系电话/ }).waitFor()
      await accessible(page, 'a masked contact')
      await picture(page, `unmask-org-${view.name}`)
    } finally {
      await page.context().close()
    }
  })
}
