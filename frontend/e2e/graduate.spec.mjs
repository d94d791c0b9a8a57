// A graduate's way: no résumé yet, a résumé, an application, an offer, the other applications, the placement. Against a
// running server with demonstration data: LIUYONG_URL=http://127.0.0.1:8080 node --test e2e/graduate.spec.mjs
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { citizenNumber, heading, openAs, openPost, said, signIn, start, stop, tidy } from './walk.mjs'

before(start)
after(stop)

const unique = Date.now().toString(36)

/** A post of employer@demo that one applies for on the site. */
test('who has no résumé writes one on the way to the application', async () => {
  const employer = await signIn('employer')
  const post = await openPost(employer)
  const login = `new-${unique}@example.com`
  await openAs(login, 'phone-light', `/apply/${post.id}`, async (page, api) => {
    await page.getByRole('heading', { name: '先写一份简历' }).waitFor()
    await tidy(page, 'apply without a résumé')
    await page.getByRole('button', { name: '去写简历' }).click()
    await heading(page, '我的简历').waitFor()

    // What is missing is said on top, each line leading to its field.
    await page.getByRole('button', { name: '保存并去投递' }).click()
    const summary = page.getByRole('alert').filter({ hasText: '需要修改' })
    await summary.getByRole('link', { name: '请填写手机号码' }).click()
    assert.equal(await page.getByLabel('手机号码').evaluate((box) => box === document.activeElement), true)
    await tidy(page, 'the résumé with its errors')

    await page.getByLabel('手机号码').fill('138 0000 0000')
    await page.getByLabel('学校').fill('示例大学')
    const campus = page.getByRole('group', { name: '校区所在地' })
    await campus.getByRole('combobox').nth(0).selectOption({ label: '四川省' })
    await campus.getByRole('combobox').nth(1).selectOption({ label: '成都市' })
    await page.getByLabel('学历').selectOption({ label: '本科' })
    await page.getByLabel('开始日期').fill('2022-09-01')
    await page.getByLabel('毕业日期（已毕业或预计）').fill('2026-06-30')
    await page.getByLabel('技能').fill('总账、Excel')

    // A reload loses nothing.
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('总账、Excel'))
    await page.reload()
    await page.getByText('已恢复').waitFor()
    assert.equal(await page.getByLabel('学校').inputValue(), '示例大学')
    await page.getByRole('button', { name: '预览' }).click()
    await page.getByRole('dialog', { name: '预览' }).getByText('示例大学').waitFor()
    await page.keyboard.press('Escape')

    await page.getByRole('button', { name: '保存并去投递' }).click()
    await heading(page, '投递简历').waitFor()
    await page.getByLabel('给单位留言').fill('下周可以到岗。')
    await tidy(page, 'apply')
    await page.getByLabel(/我已阅读，同意将以上信息提供给/).check()
    await page.getByRole('button', { name: '确认投递' }).click()
    await said(page, '已投递')
    await heading(page, post.title).waitFor()
    await page.getByText('等单位查看你的简历').waitFor()
    const mine = await api('GET', '/applications')
    assert.deepEqual(mine.items.map((one) => [one.post.id, one.message]), [[post.id, '下周可以到岗。']])

    // The employer's first look is shown.
    await employer('GET', `/applications/${mine.items[0].id}`)
    await page.reload()
    await page.getByText('单位已查看', { exact: true }).waitFor()
    await tidy(page, 'an application that was seen')

    await page.goto(page.url().replace(/\/app\/.*/, `/app/apply/${post.id}`))
    await page.getByText('你已经应聘过这个岗位').waitFor()
    await page.getByRole('link', { name: '查看进展' }).click()
    await page.getByRole('button', { name: '撤回应聘' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('不能再次应聘这个岗位').waitFor()
    await dialog.getByLabel('想对单位说的话').fill('已有其他安排。')
    await dialog.getByRole('button', { name: '撤回应聘' }).click()
    await said(page, '已撤回应聘')
    const withdrawn = await api('GET', `/applications/${mine.items[0].id}`)
    assert.equal(withdrawn.status, 'withdrawn')
    assert.equal(withdrawn.timeline.at(-1).reason, '已有其他安排。')
  })
})

test('an offer is accepted, and the other applications are given up as chosen', async () => {
  await openAs('graduate@demo', 'phone-light', '/', async (page, api) => {
    const before = (await api('GET', '/applications?limit=100')).items
    const offered = before.find((one) => one.actions.includes('accept'))
    await page.getByRole('heading', { name: '需要你处理的事' }).waitFor()
    await tidy(page, 'the overview')
    await page.getByRole('link', { name: `答复“${offered.post.title}”的录用意向` }).click()
    await heading(page, offered.post.title).waitFor()
    await tidy(page, 'an offer')
    await page.getByRole('button', { name: '接受录用' }).click()
    await page.getByRole('dialog').getByText('其他应聘不会自动撤回').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: '接受录用' }).click()
    await said(page, '已接受录用意向')

    const question = page.getByRole('group', { name: /还有 \d+ 个应聘在进行/ })
    await question.waitFor()
    const { items: others } = await api('GET', `/applications/${offered.id}/others`)
    const boxes = question.getByRole('checkbox')
    assert.equal(await boxes.count(), others.length)
    for (const [at, other] of others.entries()) assert.equal(await boxes.nth(at).isChecked(), other.suggested === true, other.post.title)
    await tidy(page, 'which others to give up')
    const keep = others.find((one) => one.suggested)
    await question.getByRole('checkbox', { name: keep.post.title }).uncheck()
    const given = others.filter((one) => one.suggested && one.id !== keep.id)
    await page.getByRole('button', { name: `撤回选中的 ${given.length} 个` }).click()
    await page.getByRole('dialog').getByText(given[0].post.title).waitFor()
    await page.getByRole('dialog').getByRole('button', { name: `撤回选中的 ${given.length} 个` }).click()
    await said(page, `已撤回 ${given.length} 个应聘`)
    for (const one of given) assert.equal((await api('GET', `/applications/${one.id}`)).status, 'withdrawn')
    assert.notEqual((await api('GET', `/applications/${keep.id}`)).status, 'withdrawn')
  })
})

test('a hire is confirmed with the identity number, asked once, and can still be disputed', async () => {
  const employer = await signIn('employer')
  const post = await openPost(employer)
  const login = `hired-${unique}@example.com`
  await openAs(login, 'phone-light', '/my-placement', async (page, api) => {
    await page.getByText('还没有就业登记').waitFor()
    await tidy(page, 'no placement')
    const resume = { name: '示例毕业生', phone: '13800000000', education: [{ school: '重庆文理学院', major: '会计学', education: 'bachelor', from_on: '2022-09-01', to_on: '2026-06-30' }] }
    await api('PUT', '/me/resume', resume, { 'If-Match': '"0"' })
    const { id } = await api('POST', `/posts/${post.id}/applications`, { consent: (await api('GET', `/posts/${post.id}/consent`)).text_version })
    const day = (n) => new Date(Date.now() + n * 86_400_000).toISOString().slice(0, 10)
    const step = async (who, verb, body) => {
      const now = await who('GET', `/applications/${id}`)
      return who('POST', `/applications/${id}/${verb}`, body, { 'If-Match': `"${now.version}"` })
    }
    await step(employer, 'offer', { pay_yuan: post.pay_min_yuan, start_on: day(2), answer_by: day(2) })
    await step(api, 'accept')
    const { placement_id: placement } = await step(employer, 'hire', { start_on: day(0) })

    await page.goto(page.url())
    await page.getByRole('link', { name: post.employer.name }).click()
    await heading(page, '核对入职信息').waitFor()
    await tidy(page, 'a placement to confirm')
    await page.getByRole('button', { name: '确认入职' }).click()
    await page.getByRole('link', { name: '请填写身份证号码' }).waitFor()
    const box = page.getByLabel('身份证号码')
    await box.fill('500118200302300011')
    await page.getByRole('button', { name: '确认入职' }).click()
    await page.getByRole('link', { name: '身份证号码有误，请核对18位号码' }).waitFor()
    const number = citizenNumber()
    await box.fill(number)
    assert.equal(await page.evaluate((text) => JSON.stringify(localStorage).includes(text), number), false, 'the number never stays on the device')
    await page.getByRole('button', { name: '确认入职' }).click()
    await said(page, '已确认入职信息')
    await page.getByText(`**************${number.slice(-4)}`).waitFor()
    assert.equal((await page.content()).includes(number), false)
    await tidy(page, 'a confirmed placement')

    await page.getByRole('button', { name: '提出异议' }).click()
    await page.getByRole('button', { name: '提交异议' }).click()
    await page.getByRole('link', { name: '请写明哪里不对' }).waitFor()
    await page.getByLabel('哪里不对').fill('实际入职日期晚一天。')
    await tidy(page, 'a dispute')
    await page.getByRole('button', { name: '提交异议' }).click()
    await said(page, '异议已提交')
    assert.equal((await api('GET', `/placements/${placement}`)).status, 'disputed')

    await page.goto(page.url().replace(/\/app\/.*/, '/app/privacy'))
    await page.getByText(`**************${number.slice(-4)}`).waitFor()
    await page.goto(page.url().replace(/\/app\/.*/, '/app/notices'))
    await page.getByText('请核对并确认').waitFor()
    await page.getByRole('button', { name: '全部标为已读' }).click()
    await page.getByRole('button', { name: '全部标为已读' }).waitFor({ state: 'detached' })
    assert.equal((await api('GET', '/me')).unread, 0)
  })
})
