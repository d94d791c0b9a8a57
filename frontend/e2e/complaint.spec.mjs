// From a report to a decision: a visitor reports a post without an account, a reviewer takes it out of view, and it is
// taken down with whoever applied told; the reporter looks up what came of it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { base, openAs, signIn, start, stop, tidy, visit } from './walk.mjs'

before(start)
after(stop)

const fields = {
  kind: 'job', headcount: 1, duties: '核对往来账目，整理凭证，协助月末结账。', conditions: '会计类专业，细心。', education: 'associate', work_area: '500118003',
  work_address: '演示产业园一路18号', industry: '34', pay_min_yuan: 5000, pay_max_yuan: 6000, pay_unit: 'month', pay_months: 12, employment_form: 'full_time',
  working_hours: '每天8小时，双休', contract_months: 36, probation_months: 2, benefits: '五险一金', closes_on: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
}
const match = (version) => ({ 'If-Match': `"${version}"` })

/** A post that is open, by way of a reviewer. */
async function published(title) {
  const [employer, reviewer] = [await signIn('employer'), await signIn('reviewer')]
  let post = await employer('POST', '/posts', { ...fields, title })
  post = await employer('POST', `/posts/${post.id}/submit`, undefined, match(post.version))
  const { items } = await reviewer('GET', '/reviews?kind=post&limit=100')
  const mine = items.find((one) => one.subject_id === post.id)
  const held = await reviewer('POST', `/reviews/${mine.id}/claim`, undefined, match(mine.version))
  await reviewer('POST', `/reviews/${mine.id}/decide`, { decision: 'approve' }, match(held.version))
  return post.id
}

test('a reported post goes out of view, is taken down, and everybody concerned learns of it', async () => {
  const title = `往来会计 ${Date.now()}`
  const post = await published(title)
  let receipt
  for (const view of ['phone-light', 'desk-light']) {
    await visit(view, `/posts/${post}`, async (page) => {
      await page.getByRole('link', { name: '举报这个岗位' }).click()
      await page.getByRole('heading', { level: 1, name: '举报这个岗位' }).waitFor()
      await tidy(page, `report form ${view}`)
      await page.getByRole('button', { name: '提交举报' }).click()
      await page.getByRole('alert').or(page.locator('.ly-error')).first().waitFor()
      await tidy(page, `report form refused ${view}`)
      await page.getByLabel('收费、扣证件').check()
      await page.getByLabel('发生了什么').fill('面试后要求先交五百元押金，才肯安排入职。')
      await page.getByRole('button', { name: '提交举报' }).click()
      await page.getByRole('heading', { level: 1, name: '举报已受理' }).waitFor()
      receipt = await page.locator('.site-receipt').textContent()
      await tidy(page, `report receipt ${view}`)
    })
  }

  const before = await (await fetch(`${base}/api/v1/search/posts?q=${encodeURIComponent(title)}`)).json()
  assert.ok(before.hits.some((one) => one.id === post))
  let held
  for (const view of ['phone-light', 'desk-light']) {
    await openAs('reviewer@demo', view, '/complaints', async (page, api) => {
      await page.getByRole('link', { name: title }).waitFor()
      await tidy(page, `complaints ${view}`)
      held ??= (await api('GET', '/complaints?limit=100')).items.find((one) => one.title === title)
      await page.getByRole('link', { name: title }).click()
      await page.getByRole('heading', { level: 1, name: title }).waitFor()
      await page.getByText('面试后要求先交五百元押金').first().waitFor()
      await tidy(page, `a complaint ${view}`)
      if (view === 'phone-light') return
      await page.getByRole('button', { name: '暂停展示' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('向单位核实是否收取押金。')
      await tidy(page, 'freezing a post')
      await dialog.getByRole('button', { name: '暂停展示' }).click()
      await dialog.waitFor({ state: 'detached' })
    })
  }
  const gone = await (await fetch(`${base}/api/v1/search/posts?q=${encodeURIComponent(title)}`)).json()
  assert.ok(!gone.hits.some((one) => one.id === post))
  await visit('phone-light', `/posts/${post}`, async (page) => {
    await page.getByText('正在核查').first().waitFor()
    await tidy(page, 'a frozen post')
  })
  await openAs('employer@demo', 'phone-light', `/posts/${post}`, async (page) => {
    await page.getByText('收到举报，正在核查').first().waitFor()
    await tidy(page, 'a frozen post as its employer sees it')
    await page.goto(`${base}/app/notices`)
    await page.getByText('向单位核实是否收取押金。').first().waitFor()
  })
  await openAs('reviewer@demo', 'phone-light', `/complaints/${held.id}`, async (page) => {
    await page.getByRole('button', { name: '属实' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('收取押金属实，违反劳动合同法第九条。')
    await tidy(page, 'upholding a complaint on a phone')
    await dialog.getByRole('button', { name: '属实' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('收取押金属实').first().waitFor()
  })
  await handOver(title, held.id)
  assert.equal((await (await signIn('employer'))('GET', `/posts/${post}`)).status, 'taken_down')
  await visit('phone-light', '/reports', async (page) => {
    await page.getByLabel('受理编号').fill('ABCD-EFGH-2345')
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('没有这个受理编号').first().waitFor()
    await page.getByLabel('受理编号').fill(receipt.toLowerCase())
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('收取押金属实').waitFor()
    await page.getByText('已移送：劳动保障监察').waitFor()
    await tidy(page, 'what came of a report')
  })
})

/** The matter goes to labour inspection, which answers, and is closed; the file can be printed. */
async function handOver(title, complaint) {
  await openAs('reviewer@demo', 'desk-light', `/complaints/${complaint}`, async (page) => {
    await page.getByRole('button', { name: '移送其他部门' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '移送其他部门' }).click()
    await dialog.getByText('请填写').or(dialog.locator('.ly-error')).first().waitFor()
    await dialog.getByRole('textbox').last().fill('面试时收取五百元押金，请依法查处。')
    await tidy(page, 'handing a matter over')
    await dialog.getByRole('button', { name: '移送其他部门' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('link', { name: '劳动保障监察' }).click()
    await page.getByRole('heading', { level: 1, name: '移送劳动保障监察' }).waitFor()
    await page.getByText(title).first().waitFor()
    await tidy(page, 'a matter handed over')
    await page.emulateMedia({ media: 'print' })
    assert.ok(!(await page.getByRole('button', { name: '打印移送材料' }).isVisible()))
    assert.ok(await page.getByRole('heading', { name: '岗位内容（移送时）' }).isVisible())
    await tidy(page, 'the file on paper')
    await page.emulateMedia({ media: 'screen' })
  })
  await openAs('reviewer2@demo', 'phone-light', '/referrals', async (page) => {
    await page.getByText(title).first().waitFor()
    await tidy(page, 'matters handed over on a phone')
    await page.locator('tr, li').filter({ hasText: title }).getByRole('link').first().click()
    await page.getByRole('button', { name: '登记回复' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('对方文号').fill('永人社监〔2026〕12号')
    await dialog.getByLabel('内容').fill('已立案，责令三日内退还。')
    await tidy(page, 'noting an answer on a phone')
    await dialog.getByRole('button', { name: '登记回复' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('永人社监〔2026〕12号').waitFor()
    await page.getByRole('button', { name: '办结' }).click()
    await dialog.getByLabel('内容').fill('押金已退还。')
    await dialog.getByRole('button', { name: '办结' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('已办结。', { exact: true }).first().waitFor()
    await tidy(page, 'a closed matter on a phone')
  })
}
