// An employer at a fair and with its trainee headcount: asking for a booth, changing posts, leaving; filing, being
// returned, filing again. Against a running server with demonstration data:
// LIUYONG_URL=http://127.0.0.1:8080 node --test e2e/employer-fair.spec.mjs
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { launch, openPage, views } from './browser.mjs'

const base = process.env.LIUYONG_URL
if (!base) throw new Error('LIUYONG_URL names no server')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const day = 86_400_000
let browser

before(async () => {
  browser = await launch()
})
after(() => browser.close())

/** Signs in and gives a way to call the API as that person. */
async function signIn(page, login) {
  const signedIn = await page.request.post(`${base}/api/v1/auth/login`, { data: { login: `${login}@demo`, password: 'liuyong-demo' } })
  assert.equal(signedIn.status(), 200)
  const { access_token: token } = await signedIn.json()
  return async (method, at, data, headers = {}) => {
    const answer = await page.request.fetch(`${base}/api/v1${at}`, { method, data, headers: { Authorization: `Bearer ${token}`, ...headers } })
    assert.ok(answer.ok(), `${method} ${at}: ${answer.status()} ${await answer.text()}`)
    return answer.json()
  }
}

/** Runs a walk as somebody of the demonstration, in one view; fails when the console complains on the way. */
async function as(login, view, run) {
  const page = await openPage(browser, views.find(({ name }) => name === view))
  const said = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  try {
    await run(page, await signIn(page, login))
    assert.deepEqual(said, [], `the console of ${login}`)
  } finally {
    await page.context().close()
  }
}

/** What an officer does meanwhile, without the browser. */
async function officer(run) {
  const page = await openPage(browser)
  try {
    return await run(await signIn(page, 'officer'))
  } finally {
    await page.context().close()
  }
}

async function accessible(page, name) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  assert.deepEqual(violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`)), [], name)
  const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  assert.ok(wider <= 0, `${name} is ${wider} px too wide`)
}

const said = (page, text) => page.getByRole('log').getByText(text).first().waitFor()
const dayAfter = (days) => new Date(Date.now() + 8 * 3_600_000 + days * day).toISOString().slice(0, 10)
const match = (thing) => ({ 'If-Match': `"${thing.version}"` })

/** A fair of this walk's own, open for requests. */
function openFair(name) {
  return officer(async (api) => {
    const fair = await api('POST', '/fairs', { name, kind: 'specialised', campus_name: '重庆文理学院星湖校区', campus_area: '500118007', place: '体育馆', held_on: dayAfter(40), booth_count: 10, booking_closes_on: dayAfter(30) })
    return api('POST', `/fairs/${fair.id}/open`, undefined, match(fair))
  })
}

test('an employer asks for a booth, changes its posts, learns its number and leaves', async () => {
  const fair = await openFair(`展位演练 ${Date.now()}`)
  await as('employer', 'phone-light', async (page, api) => {
    await page.goto(`${base}/app/booths`)
    await page.getByRole('link', { name: fair.name }).click()
    await page.getByRole('heading', { level: 1, name: fair.name }).waitFor()
    await page.getByText('还没有申请').waitFor()
    await accessible(page, 'asking for a booth')
    await page.getByRole('button', { name: '申请展位' }).click()
    await said(page, `已申请展位：${fair.name}`)
    await page.getByText('等主办方安排展位').waitFor()
    await accessible(page, 'a booth asked for')

    // What is ticked survives a reload until it is saved.
    const first = page.getByRole('checkbox').first()
    const before = (await api('GET', `/fairs/${fair.id}`)).own_booth
    const on = await first.isChecked()
    await first.setChecked(!on)
    await page.reload()
    await page.getByRole('button', { name: '保存岗位' }).waitFor()
    assert.equal(await first.isChecked(), !on, 'a reload keeps what was ticked')
    await page.getByRole('button', { name: '保存岗位' }).click()
    await said(page, `已更新带去的岗位：${fair.name}`)
    const booth = (await api('GET', `/fairs/${fair.id}`)).own_booth
    assert.equal(booth.post_ids.length, before.post_ids.length + (on ? -1 : 1))

    await officer((decide) => decide('POST', `/booths/${booth.id}/admit`, { booth_no: 'C7' }, match(booth)))
    await page.goto(`${base}/app/booths/${fair.id}`)
    await page.getByText('展位 C7').waitFor()
    await page.getByText('已安排', { exact: true }).waitFor()

    await page.getByRole('button', { name: '退出招聘会' }).click()
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
    await dialog.getByText('不能再次申请').waitFor()
    await dialog.getByRole('button', { name: '退出招聘会' }).click()
    await said(page, `已退出：${fair.name}`)
    await page.getByText('你们已退出').waitFor()
    assert.equal(await page.getByRole('button', { name: '申请展位' }).count(), 0)
  })
})

test('an employer reads why it was given no booth', async () => {
  const fair = await openFair(`未安排演练 ${Date.now()}`)
  await as('employer', 'desk-light', async (page, api) => {
    const booth = await api('POST', `/fairs/${fair.id}/booths`, { post_ids: [] }, { 'Idempotency-Key': `booth-${fair.id}` })
    await officer((decide) => decide('POST', `/booths/${booth.id}/decline`, { reason: '岗位与本场专业不符。' }, match(booth)))
    await page.goto(`${base}/app/booths`)
    await page.getByText('岗位与本场专业不符。').waitFor()
    await accessible(page, 'the list of booths')
    await page.getByRole('link', { name: fair.name }).click()
    await page.getByText('原因：岗位与本场专业不符。').waitFor()
    await accessible(page, 'a declined request')
  })
})

test('an employer files the headcount of next year, and again after it was returned', async () => {
  const year = Number(dayAfter(0).slice(0, 4)) + 1
  await as('employer', 'phone-light', async (page, api) => {
    await page.goto(`${base}/app/trainee-filing`)
    await page.getByRole('button', { name: '申报见习岗位' }).click()
    assert.equal(await page.getByRole('radio', { name: String(year) }).isChecked(), true, 'the year that is not filed yet')
    await page.getByRole('button', { name: '提交申报' }).click()
    await page.getByText('请填写申报岗位数').first().waitFor()
    await page.getByRole('textbox', { name: '申报岗位数' }).fill('12')
    await page.getByRole('textbox', { name: '见习岗位' }).fill('质量检验、设备维护，均为本单位岗位。')
    await page.getByRole('textbox', { name: '带教安排' }).fill('每名工程师带两名。')
    await page.reload()
    await page.getByText('草稿').first().waitFor()
    assert.equal(await page.getByRole('textbox', { name: '带教安排' }).inputValue(), '每名工程师带两名。')
    await page.getByRole('textbox', { name: '保险安排' }).fill('每人一份意外伤害保险。')
    await accessible(page, 'a new filing')
    await page.getByRole('button', { name: '提交申报' }).click()
    const dialog = page.getByRole('alertdialog').or(page.getByRole('dialog'))
    await dialog.getByText(`提交${year}年的见习申报（12 个）？`).waitFor()
    await dialog.getByRole('button', { name: '提交申报' }).click()
    await said(page, '已提交')
    await page.waitForURL(/trainee-filing\/[0-9a-f-]{36}$/)
    await page.getByText('等就业部门核定。').waitFor()
    await accessible(page, 'a submitted filing')

    const id = new URL(page.url()).pathname.split('/').at(-1)
    const filed = await api('GET', `/traineeships/${id}`)
    assert.equal(filed.requested_headcount, 12)
    await officer((decide) => decide('POST', `/traineeships/${id}/return`, { reason: '请补充带教人员名单。' }, match(filed)))
    await page.reload()
    await page.getByText('意见：请补充带教人员名单。').waitFor()
    await page.getByRole('textbox', { name: '带教安排' }).fill('王工、李工各带两名。')
    await page.getByRole('button', { name: '提交申报' }).click()
    await dialog.getByRole('button', { name: '提交申报' }).click()
    await said(page, '已提交')
    const again = await api('GET', `/traineeships/${id}`)
    assert.equal(again.status, 'submitted')
    assert.equal(again.mentor_plan, '王工、李工各带两名。')
  })
})
