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
  assert.equal((await (await signIn('employer'))('GET', `/posts/${post}`)).status, 'taken_down')
  await visit('phone-light', '/reports', async (page) => {
    await page.getByLabel('受理编号').fill('ABCD-EFGH-2345')
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('没有这个受理编号').first().waitFor()
    await page.getByLabel('受理编号').fill(receipt.toLowerCase())
    await page.getByRole('button', { name: '查询' }).click()
    await page.getByText('收取押金属实').waitFor()
    await tidy(page, 'what came of a report')
  })
})
