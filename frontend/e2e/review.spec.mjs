// A post on its way through the desk: the rules speak while it is written, a reviewer returns it, the employer mends
// it, the reviewer sees what changed and approves; and a decision that takes two people is looked at twice.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openAs, signIn, start, stop, tidy } from './walk.mjs'

before(start)
after(stop)

const fields = {
  kind: 'job', headcount: 2, duties: '操作数控车床，完成首检和自检。', conditions: '熟悉图纸。', education: 'associate', work_area: '500118003',
  work_address: '演示产业园一路18号', industry: '34', pay_min_yuan: 5000, pay_max_yuan: 7000, pay_unit: 'month', pay_months: 12, employment_form: 'full_time',
  working_hours: '每天8小时，双休', contract_months: 36, probation_months: 2, benefits: '五险一金', closes_on: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
}
const match = (version) => ({ 'If-Match': `"${version}"` })
const level1 = (page, name) => page.getByRole('heading', { level: 1, name })

/** The open case of a post, for a reviewer. */
async function caseOf(reviewer, post) {
  const { items } = await reviewer('GET', '/reviews?kind=post&limit=100')
  return items.find((one) => one.subject_id === post)
}

test('the rules speak while a post is written, and what they stop goes in only with an objection', async () => {
  const employer = await signIn('employer')
  const post = await employer('POST', '/posts', { ...fields, title: `数控车工 ${Date.now()}`, conditions: '只招男性，能上夜班。' })
  for (const view of ['phone-light', 'desk-light']) {
    await openAs('employer@demo', view, `/posts/${post.id}/edit?step=conditions`, async (page) => {
      await page.locator('[data-rule=disc-gender]').waitFor()
      assert.equal(await page.locator('[data-rule=disc-gender] mark').textContent(), '只招男性')
      await tidy(page, `the conditions of a post on ${view}`)
      await page.getByLabel('招聘条件').fill('熟悉图纸，能上夜班。')
      await page.locator('[data-rule=disc-gender]').waitFor({ state: 'detached' })
    })
  }
  await openAs('employer@demo', 'desk-light', `/posts/${post.id}/edit?step=check`, async (page) => {
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.getByText('不得发布的表述').first().waitFor()
    await page.getByRole('button', { name: '提出异议' }).click()
    await page.getByLabel('“性别限制”的法定依据').fill('女职工劳动保护特别规定附录一。')
    await tidy(page, 'objecting to a rule')
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.waitForURL(new RegExp(`/posts/${post.id}$`))
  })
  // Two reviewers: the first dismisses the find and proposes, the second agrees.
  const [one, two] = [await signIn('reviewer'), await signIn('reviewer2')]
  const waiting = await caseOf(one, post.id)
  await one('POST', `/reviews/${waiting.id}/claim`, undefined, match(waiting.version))
  await openAs('reviewer@demo', 'desk-light', `/reviews/${waiting.id}`, async (page) => {
    await page.getByText('单位提出的异议').waitFor()
    await page.getByRole('button', { name: '通过' }).click()
    await page.getByText('还有 1 条筛查提示没有处理').waitFor()
    await page.getByRole('button', { name: '排除' }).click()
    await page.getByLabel('排除的理由').fill('属女职工禁忌劳动范围。')
    await tidy(page, 'a case with a find')
    await page.getByRole('button', { name: '通过' }).click()
    await page.getByRole('log').getByText('已提交复核').waitFor()
  })
  const proposed = await caseOf(two, post.id)
  assert.equal(proposed.status, 'proposed')
  await two('POST', `/reviews/${proposed.id}/claim`, undefined, match(proposed.version))
  await openAs('reviewer2@demo', 'phone-light', `/reviews/${proposed.id}`, async (page) => {
    await page.getByText('拟通过').waitFor()
    await tidy(page, 'a second look on a phone')
    await page.getByRole('button', { name: /^同意/ }).click()
    await page.getByRole('log').getByText('已复核').waitFor()
  })
  assert.equal((await employer('GET', `/posts/${post.id}`)).status, 'published')
})

test('a returned post comes back mended, the case shows what changed, and is approved', async () => {
  const [employer, reviewer] = [await signIn('employer'), await signIn('reviewer')]
  const title = `设备点检员 ${Date.now()}`
  let post = await employer('POST', '/posts', { ...fields, title, working_hours: '倒班' })
  post = await employer('POST', `/posts/${post.id}/submit`, undefined, match(post.version))
  const first = await caseOf(reviewer, post.id)
  await reviewer('POST', `/reviews/${first.id}/claim`, undefined, match(first.version))
  await openAs('reviewer@demo', 'desk-light', `/reviews/${first.id}`, async (page) => {
    await level1(page, new RegExp(title)).waitFor()
    await page.locator('.rv-fields').getByText('工作时间与休假', { exact: true }).click()
    await page.getByLabel('“工作时间与休假”需要修改什么').fill('请写明每天几小时、怎样休息。')
    await page.getByRole('button', { name: '退回（1 处）' }).click()
    await page.getByRole('log').getByText(`已退回：${title}`).waitFor()
  })
  await openAs('employer@demo', 'phone-light', `/posts/${post.id}/edit?step=pay`, async (page) => {
    await page.getByText('请写明每天几小时、怎样休息。').first().waitFor()
    await page.getByLabel('工作时间与休假').fill('四班三运转，每天8小时，每周休息两天')
    await tidy(page, 'a returned post on a phone')
    await page.getByRole('button', { name: '保存并继续' }).click()
    await page.waitForURL(/step=conditions/)
    await page.getByRole('button', { name: '保存并继续' }).click()
    await page.waitForURL(/step=check/)
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.waitForURL(new RegExp(`/posts/${post.id}$`))
  })
  const second = await caseOf(reviewer, post.id)
  assert.equal(second.round, 2)
  await reviewer('POST', `/reviews/${second.id}/claim`, undefined, match(second.version))
  await openAs('reviewer@demo', 'desk-light', `/reviews/${second.id}`, async (page) => {
    await page.getByText('有 1 处与上次退回时不同').waitFor()
    const changed = page.locator('.rv-changed')
    assert.equal(await changed.locator('del').textContent(), '倒班')
    assert.match(await changed.locator('ins').textContent(), /四班三运转/)
    await page.getByText('请写明每天几小时、怎样休息。').waitFor()
    await tidy(page, 'a second round')
    await page.keyboard.press('a')
    await page.getByRole('log').getByText(`已通过：${title}`).waitFor()
  })
  assert.equal((await employer('GET', `/posts/${post.id}`)).status, 'published')
})

test('who hands in again what is there already is shown side by side', async () => {
  const [employer, reviewer] = [await signIn('employer'), await signIn('reviewer')]
  const text = { duties: '每日清点成品仓库，核对出入库单据，维护台账和货位标识，配合财务盘点，处理呆滞物料并提出改进建议。', conditions: '物流管理、会计类专业优先，会用表格软件，做事细致。' }
  const titles = ['成品仓管员', '成品库管理员'].map((one) => `${one} ${Date.now()}`)
  let last
  for (const title of titles) {
    last = await employer('POST', '/posts', { ...fields, ...text, title })
    await employer('POST', `/posts/${last.id}/submit`, undefined, match(last.version))
  }
  const waiting = await caseOf(reviewer, last.id)
  await openAs('reviewer@demo', 'desk-light', `/reviews/${waiting.id}`, async (page) => {
    await page.getByRole('button', { name: `对照查看“${titles[0]}”` }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('本岗位').first().waitFor()
    assert.equal(await dialog.getByText(titles[0], { exact: true }).count(), 1)
    await tidy(page, 'two posts side by side')
  })
})

test('a case is handed to a colleague, who finds it as their own', async () => {
  const [employer, one, two] = [await signIn('employer'), await signIn('reviewer'), await signIn('reviewer2')]
  let post = await employer('POST', '/posts', { ...fields, title: `库管员 ${Date.now()}` })
  post = await employer('POST', `/posts/${post.id}/submit`, undefined, match(post.version))
  const waiting = await caseOf(one, post.id)
  await one('POST', `/reviews/${waiting.id}/claim`, undefined, match(waiting.version))
  await openAs('reviewer@demo', 'desk-light', `/reviews/${waiting.id}`, async (page) => {
    await page.getByRole('button', { name: '移交' }).click()
    const dialog = page.getByRole('dialog', { name: '移交本案' })
    await dialog.getByLabel('移交给').selectOption({ label: '易复（复核）' })
    await dialog.getByLabel('交接说明').fill('我下午请假，请接着核对。')
    await tidy(page, 'handing a case over')
    await dialog.getByRole('button', { name: '移交' }).click()
    await page.getByRole('log').getByText('已移交').waitFor()
  })
  assert.equal((await two('GET', `/reviews/${waiting.id}`)).held_by_me, true)
})

test('a slip is put right at the desk, and the employer sees what was before and after', async () => {
  const [employer, reviewer] = [await signIn('employer'), await signIn('reviewer')]
  const title = `总帐会计 ${Date.now()}`
  const conditions = '细心负责，会计类专业，35岁以下，熟悉常用的办公软件和报税流程，能按时完成月度结账。'
  let post = await employer('POST', '/posts', { ...fields, title, conditions })
  post = await employer('POST', `/posts/${post.id}/submit`, undefined, match(post.version))
  const waiting = await caseOf(reviewer, post.id)
  await reviewer('POST', `/reviews/${waiting.id}/claim`, undefined, match(waiting.version))
  await openAs('reviewer@demo', 'phone-light', `/reviews/${waiting.id}`, async (page) => {
    await page.getByRole('button', { name: '改字：招聘条件' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('都改掉，写成另外一段完全不一样的文字，和原来没有关系。')
    await dialog.getByRole('button', { name: '保存改正' }).click()
    await dialog.getByText('改动过大').waitFor()
    await tidy(page, 'a correction that is too large')
    await dialog.getByRole('textbox').fill(conditions.replace('35岁以下，', ''))
    await dialog.getByRole('button', { name: '保存改正' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('没有筛查提示').or(page.getByText('审核员改正')).first().waitFor()
    await tidy(page, 'a corrected text on a phone')
  })
  await openAs('reviewer@demo', 'desk-light', `/reviews/${waiting.id}`, async (page) => {
    await page.getByRole('button', { name: '改字：岗位名称' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill(title.replace('总帐', '总账'))
    await tidy(page, 'correcting a title')
    await dialog.getByRole('button', { name: '保存改正' }).click()
    await dialog.waitFor({ state: 'detached' })
    await tidy(page, 'a corrected case')
    await page.keyboard.press('a')
    await page.getByRole('log').getByText('已通过').waitFor()
  })
  const done = await employer('GET', `/posts/${post.id}`)
  assert.equal(done.status, 'published')
  assert.equal(done.title, title.replace('总帐', '总账'))
  await openAs('employer@demo', 'phone-light', `/posts/${post.id}`, async (page) => {
    await page.getByText('审核员改正了').first().waitFor()
    await tidy(page, 'what was corrected as its employer sees it')
  })
})

test('the checks of an audit are answered as far as a program can', async () => {
  const reviewer = await signIn('reviewer2')
  const { items } = await reviewer('GET', '/reviews?kind=qualification&limit=100')
  const waiting = items.find((one) => one.actions.includes('claim'))
  await reviewer('POST', `/reviews/${waiting.id}/claim`, undefined, match(waiting.version))
  for (const view of ['phone-light', 'desk-light', 'phone-dark']) {
    await openAs('reviewer2@demo', view, `/reviews/${waiting.id}`, async (page) => {
      await page.getByText('代码校验位正确').waitFor()
      await page.getByText('本站没有其他账号使用该代码').waitFor()
      assert.ok(await page.getByRole('checkbox', { name: /^U9 / }).isChecked())
      assert.ok(!(await page.getByRole('checkbox', { name: /^U7 / }).isChecked()))
      await tidy(page, `an audit ${view}`)
    })
  }
  await reviewer('POST', `/reviews/${waiting.id}/release`, undefined, match((await reviewer('GET', `/reviews/${waiting.id}`)).version))
})

test('an admin puts back a case whose reviewer is away', async () => {
  const [employer, reviewer] = [await signIn('employer'), await signIn('reviewer')]
  const title = `出纳员 ${Date.now()}`
  let post = await employer('POST', '/posts', { ...fields, title })
  post = await employer('POST', `/posts/${post.id}/submit`, undefined, match(post.version))
  const waiting = await caseOf(reviewer, post.id)
  await reviewer('POST', `/reviews/${waiting.id}/claim`, undefined, match(waiting.version))
  for (const view of ['phone-light', 'desk-light']) {
    await openAs('admin@demo', view, '/reviews', async (page) => {
      await page.getByText(title).first().waitFor()
      await tidy(page, `the queue as an admin sees it ${view}`)
      if (view === 'phone-light') return
      await page.getByRole('button', { name: `把“${title}”放回队列` }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('请假，改由同事处理。')
      await dialog.getByRole('button', { name: '放回队列' }).click()
      await page.getByRole('log').getByText('已放回队列').waitFor()
    })
  }
  await openAs('reviewer@demo', 'phone-light', '/notices', async (page) => {
    await page.getByText('请假，改由同事处理。').first().waitFor()
  })
})

test('an admin sets the severity of a rule with a reason', async () => {
  await openAs('admin@demo', 'desk-light', '/rules', async (page, api) => {
    await level1(page, '筛查规则').waitFor()
    await tidy(page, 'the rules')
    const rule = page.getByRole('listitem').filter({ hasText: 'hours-warn' })
    await rule.getByRole('button', { name: '调整级别' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('需人工审核').check()
    await dialog.getByLabel('调整理由').fill('本月专项检查。')
    await dialog.getByRole('button', { name: '调整级别' }).click()
    await page.getByRole('log').getByText('已调整').waitFor()
    await rule.getByText('本月专项检查。').waitFor()
    const { items } = await api('GET', '/rules')
    assert.equal(items.find((one) => one.id === 'hours-warn').severity, 'review')
    await api('POST', '/rules/hours-warn/switch', { severity: 'warn', reason: '检查结束。' })
  })
})

test('how the desk worked is seen for a span of days, and taken away as a table', async () => {
  for (const view of ['phone-light', 'desk-light']) {
    await openAs('reviewer@demo', view, '/desk-report', async (page) => {
      await page.getByLabel('从').fill(new Date(Date.now() - 60 * 86_400_000).toISOString().slice(0, 10))
      await page.getByRole('heading', { name: '按审核员' }).waitFor()
      await tidy(page, `work of the desk ${view}`)
      const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '下载表格' }).click()])
      assert.match(file.suggestedFilename(), /^审核工作报告.*\.xlsx$/)
    })
  }
})
