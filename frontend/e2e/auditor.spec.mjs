// The auditor's work: finding an entry, seeing what proves it, having the log verified, taking a table away. Against a
// running server with demonstration data: LIUYONG_URL=http://127.0.0.1:8080 node --test e2e/auditor.spec.mjs
// LIUYONG_SHOTS names a folder for pictures.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
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

for (const view of views.filter((one) => one.name.endsWith('light'))) {
  test(`the auditor reads, verifies and takes away: ${view.name}`, async () => {
    const page = await openPage(browser, view)
    const said = []
    page.on('pageerror', (error) => said.push(String(error)))
    const looked = async (name) => {
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
      assert.deepEqual(violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(', ')}`), [], name)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.ok(wide <= 0, `${name} is ${wide} px too wide`)
      if (process.env.LIUYONG_SHOTS) await page.screenshot({ path: join(process.env.LIUYONG_SHOTS, `auditor-${name}-${view.name}.png`), fullPage: true })
    }
    const signedIn = await page.request.post(`${base}/api/v1/auth/login`, { data: { login: 'auditor@demo', password: 'liuyong-demo' } })
    assert.equal(signedIn.status(), 200)
    await page.goto(`${base}/app/records?action=posts.update`)
    await page.getByRole('link', { name: '修改岗位' }).first().waitFor()
    await looked('log')
    await page.getByRole('link', { name: '修改岗位' }).first().click()
    await page.getByText('与封存一致').waitFor()
    await page.getByText('变更前摘要').waitFor()
    await looked('entry')
    await page.goto(`${base}/app/records?action=no.such`)
    await page.getByText('没有符合条件的记录').waitFor()
    await looked('empty')
    await page.goto(`${base}/app/records?action=posts.update`)
    await page.getByRole('button', { name: '导出表格' }).click()
    await page.getByLabel(/导出事由/).fill('季度抽查')
    await page.getByText('CSV 文本').click()
    await looked('extract')
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('dialog').getByRole('button', { name: '导出', exact: true }).click()])
    assert.match(file.suggestedFilename(), /^审计日志_.*季度抽查.*\.csv$/)
    assert.match(readFileSync(await file.path(), 'utf8'), /导出事由：季度抽查/)
    await page.goto(`${base}/app/records/proof`)
    const start = page.getByRole('button', { name: '立即校验' })
    await start.waitFor()
    if (await start.isEnabled()) await start.click()
    await page.getByRole('row').nth(1).getByRole('link').click()
    await page.getByText('已证明的记录').waitFor()
    await looked('check')
    await page.goto(`${base}/app/records/proof`)
    await page.getByRole('cell', { name: '完好' }).first().waitFor()
    await looked('proof')
    assert.deepEqual(said, [])
    await page.context().close()
  })
}
