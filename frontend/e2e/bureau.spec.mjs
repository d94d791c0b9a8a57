// The bureau's and the institutions' work as they do it: reviewing, verifying, approving, running a fair, reading
// figures, handing in a roster. Against a running server with demonstration data:
// LIUYONG_URL=http://127.0.0.1:8080 node --test e2e/bureau.spec.mjs
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { launch, openPage, views } from './browser.mjs'

const base = process.env.LIUYONG_URL
if (!base) throw new Error('LIUYONG_URL names no server')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const desk = views.find((view) => view.name === 'desk-light')
const pdf = { name: '材料.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<<>>\n%%EOF\n') }
let browser

before(async () => {
  browser = await launch()
})
after(() => browser.close())

/** Runs a walk as somebody of the demonstration; fails when the console complains on the way. */
async function as(role, path, run) {
  const page = await openPage(browser, desk)
  const said = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  try {
    const signedIn = await page.request.post(`${base}/api/v1/auth/login`, { data: { login: `${role}@demo`, password: 'liuyong-demo' } })
    assert.equal(signedIn.status(), 200)
    const { access_token: token } = await signedIn.json()
    const api = async (method, at, data, headers = {}) => {
      const answer = await page.request.fetch(`${base}/api/v1${at}`, { method, data, headers: { Authorization: `Bearer ${token}`, ...headers } })
      assert.ok(answer.ok(), `${method} ${at}: ${answer.status()} ${await answer.text()}`)
      return answer.json()
    }
    await page.goto(`${base}/app${path}`)
    await run(page, api)
    assert.deepEqual(said, [], `the console of ${role}`)
  } finally {
    await page.context().close()
  }
}

async function accessible(page, name) {
  const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
  assert.deepEqual(violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`)), [], name)
}

const heading = (page, name) => page.getByRole('heading', { level: 1, name })
const said = (page, text) => page.getByRole('log').getByText(text).first().waitFor()

/** A citizen number that is valid and belongs to nobody here. */
function citizenNumber(serial) {
  const digits = `500118200306${String(10 + (serial % 18))}${String(900 + serial).slice(-3)}`
  const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  const sum = weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0)
  return digits + '10X98765432'[sum % 11]
}

test('a reviewer returns a post with reasons, keeps what was typed through a conflict, and gets the next case at once', async () => {
  await as('reviewer', '/reviews?kind=post', async (page, api) => {
    await heading(page, '审核').waitFor()
    await page.getByRole('table', { name: '审核案件' }).waitFor()
    await page.keyboard.press('j')
    const first = page.getByRole('table').getByRole('link').first()
    assert.equal(await first.evaluate((link) => link === document.activeElement), true, 'j goes to the first row')
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: '领取本案' }).click()
    await page.getByText('本案剩余').waitFor()
    const at = page.url()

    // A return without words is not sent; the field that lacks them takes the focus.
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Space')
    await page.keyboard.press('r')
    await page.getByText('请写明要修改什么：薪酬').waitFor()
    const words = page.getByRole('textbox', { name: '“薪酬”需要修改什么' })
    assert.equal(await words.evaluate((box) => box === document.activeElement), true)
    await accessible(page, 'a ticked field without words')
    await page.getByRole('button', { name: '请写明基本工资，不能写面议。' }).click()
    await words.fill(`${await words.inputValue()} 并写明计薪方式。`)

    // Somebody renews the hold elsewhere meanwhile: the version moves on.
    const id = new URL(at).pathname.split('/').at(-1)
    const seen = await api('GET', `/reviews/${id}`)
    await api('POST', `/reviews/${id}/claim`, undefined, { 'If-Match': `"${seen.version}"` })
    await page.getByRole('button', { name: '退回（1 处）' }).click()
    await page.getByText('内容已被他人更新').waitFor()
    assert.match(await words.inputValue(), /并写明计薪方式/)
    await page.reload()
    assert.match(await words.inputValue(), /并写明计薪方式/, 'a reload keeps the draft')
    await page.getByRole('button', { name: '退回（1 处）' }).click()
    await said(page, '已退回：')
    await page.waitForURL((url) => url.href !== at && url.pathname.startsWith('/app/reviews/'))
    await page.getByText('本案剩余').waitFor()
    const returned = await api('GET', `/reviews/${id}`)
    assert.equal(returned.status, 'returned')
    assert.match(returned.field_reasons.pay_min_yuan, /请写明基本工资.*并写明计薪方式/)

    // Approving takes one key, and never with a field ticked.
    const next = new URL(page.url()).pathname.split('/').at(-1)
    await page.getByRole('checkbox', { name: '岗位名称' }).check()
    await page.keyboard.press('a')
    await page.getByText('已勾选 1 个有问题的字段').waitFor()
    await page.getByRole('checkbox', { name: '岗位名称' }).uncheck()
    await page.keyboard.press('a')
    await said(page, '已通过：')
    assert.equal((await api('GET', `/reviews/${next}`)).status, 'approved')
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '快捷键' }).getByText('退回修改').waitFor()
  })
})

test('a case that was put back can be taken again', async () => {
  await as('reviewer', '/reviews?kind=qualification', async (page) => {
    await page.getByRole('button', { name: '取下一件' }).click()
    await page.getByText('本案剩余').waitFor()
    await page.getByRole('button', { name: '放回队列' }).click()
    await said(page, '已放回队列')
    await heading(page, '审核').waitFor()
  })
})

test('a reviewer approves a qualification only with every check, and opens its papers', async () => {
  await as('reviewer', '/reviews?kind=qualification', async (page, api) => {
    await page.getByRole('button', { name: '取下一件' }).click()
    await page.getByText('本案剩余').waitFor()
    const id = new URL(page.url()).pathname.split('/').at(-1)
    const { org_id: org } = await api('GET', `/reviews/${id}`)
    const paper = page.getByRole('button', { name: /^查看“/ }).first()
    // Pictures open over the page, everything else is saved.
    const shown = Promise.any([page.waitForEvent('download').then(() => 'saved'), page.locator('dialog[open] img').waitFor().then(() => 'opened')])
    await paper.click()
    if ((await shown) === 'opened') await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '通过', exact: true }).click()
    await page.getByText(/还有核对项没有勾选：.*U2/).waitFor()
    for (const check of ['U1', 'U2', 'U3', 'U5', 'U6', 'U7', 'U8', 'U9', 'U10']) await page.getByRole('checkbox', { name: new RegExp(`^${check} `) }).check()
    await accessible(page, 'a qualification case')
    await page.getByRole('button', { name: '通过', exact: true }).click()
    await said(page, '已通过：')
    await page.goto(`${base}/app/employers/${org}`)
    await page.getByText('资质有效至').first().waitFor()
  })
})

test('an officer verifies a placement after the one question', async () => {
  await as('officer', '/placements', async (page, api) => {
    const { items } = await api('GET', '/placements?status=provisional&limit=100')
    const ready = items.find((one) => one.actions.includes('verify') && one.person.masked_identity)
    await page.locator(`[data-row="${ready.id}"]`).click() // names are masked, and many look alike
    await heading(page, new RegExp(ready.employer_name)).waitFor()
    await page.getByRole('heading', { name: '核实后将计为' }).waitFor()
    await page.getByRole('button', { name: '核实无误' }).click()
    await page.getByText('请选择').waitFor()
    await page.getByRole('radio', { name: /^有/ }).check()
    await page.getByText('不计入：入职前 12 个月').waitFor()
    await page.getByRole('radio', { name: '没有' }).check()
    await accessible(page, 'a placement to verify')
    await page.getByRole('button', { name: '核实无误' }).click()
    await said(page, '已核实：')
    const id = new URL(page.url()).pathname.split('/').at(-1)
    assert.equal((await api('GET', `/placements/${id}`)).status, 'verified')
    await page.getByRole('button', { name: '打开下一条' }).waitFor()
  })
})

test('an officer enters an outcome, files its paper, and is told that a colleague must verify', async () => {
  await as('officer', '/placements/new', async (page) => {
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('heading', { name: '有 8 处需要修改' }).waitFor()
    await accessible(page, 'the empty form')
    await page.getByLabel('身份证件号码').fill(citizenNumber(Math.floor(Date.now() / 1000) % 900))
    await page.getByLabel('姓名').fill('示例考生')
    await page.getByLabel('最后毕业的院校').selectOption({ label: '其他院校' })
    await page.getByLabel('院校名称').fill('示例大学')
    const campus = page.getByRole('group', { name: '校区所在地' })
    await campus.getByRole('combobox').nth(0).selectOption({ label: '四川省' })
    await campus.getByRole('combobox').nth(1).selectOption({ label: '成都市' })
    await page.getByLabel('学历').selectOption({ label: '本科' })
    await page.getByLabel('就业类型').selectOption({ label: '公务员（含选调生）' })
    await page.getByLabel('用人单位').fill('永川区示例局')
    await page.getByLabel('单位统一社会信用代码').fill('1250011845040001XF')
    await page.getByLabel('入职日期').fill('2026-09-01')
    await page.getByLabel('材料类型').selectOption({ label: '录用、聘用文件' })
    await page.getByLabel('文件', { exact: true }).setInputFiles(pdf)
    await page.getByText('已上传').waitFor()
    await page.getByRole('button', { name: '保存' }).click()
    await said(page, '已录入')
    await page.getByText('这条记录由你录入').waitFor()
    await page.getByText('市外', { exact: true }).waitFor()
    await page.getByRole('button', { name: '作废这条记录' }).click()
    const dialog = page.getByRole('dialog', { name: /^作废“/ })
    await dialog.getByRole('button', { name: '作废这条记录' }).click()
    await dialog.getByText('请写明原因').waitFor()
    await dialog.getByLabel('作废原因').fill('演示用的记录')
    await accessible(page, 'asking why')
    await dialog.getByRole('button', { name: '作废这条记录' }).click()
    await said(page, '已作废：')
    await page.getByText('记录已作废，不计入任何指标。').waitFor()
  })
})

test('an officer approves a trainee headcount below what was asked, then adjusts it', async () => {
  await as('officer', '/trainee-slots', async (page) => {
    await page.getByRole('table').getByRole('link').first().click()
    const number = page.getByLabel('核定数')
    await number.waitFor()
    const asked = Number(await number.inputValue())
    await number.fill(String(asked + 1))
    await page.getByRole('button', { name: '核定', exact: true }).click()
    await page.getByText(`核定数应为 1 到 ${asked} 的整数`).waitFor()
    await number.fill(String(asked - 1))
    await page.getByRole('button', { name: '核定', exact: true }).click()
    await said(page, '已核定')
    await page.getByRole('button', { name: '调整核定数' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('核定数').fill('2')
    await dialog.getByLabel('调整原因').fill('带教人数减少。')
    await dialog.getByRole('button', { name: '调整核定数' }).click()
    await said(page, '为 2 个')
    await page.getByText('现为 2 个，计入 W4').waitFor()
  })
})

test('an officer plans, opens and cancels a fair, and gives out a booth', async () => {
  const soon = (days) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
  const name = `冬季专场招聘会${String(Date.now()).slice(-5)}`
  await as('officer', '/fairs/new', async (page, api) => {
    await page.getByLabel('名称').fill(name)
    await page.getByRole('radio', { name: '专业招聘会' }).check()
    await page.getByLabel('校区', { exact: true }).fill('重庆文理学院星湖校区')
    await page.getByLabel('地点', { exact: true }).fill('体育馆')
    await page.getByLabel('举办日期').fill(soon(20))
    await page.getByLabel('展位').fill('40')
    await page.getByLabel('报名截止日').fill(soon(25))
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByRole('link', { name: '报名截止日不能晚于举办日' }).click()
    await page.getByLabel('报名截止日').fill(soon(10))
    await page.getByRole('button', { name: '保存' }).click()
    await heading(page, name).waitFor()
    await page.getByRole('link', { name: '修改' }).click()
    await page.getByLabel('地点', { exact: true }).fill('体育馆二楼')
    await page.getByRole('button', { name: '保存' }).click()
    await page.getByText('体育馆二楼').waitFor()
    await page.getByRole('button', { name: '开放报名' }).click()
    await page.getByRole('dialog').getByRole('button', { name: '开放报名' }).click()
    await said(page, '已开放报名')
    await page.getByText('还没有单位申请展位').waitFor()
    await page.getByRole('button', { name: '取消招聘会' }).click()
    await page.getByRole('dialog').getByLabel('取消原因').fill('场地检修。')
    await page.getByRole('dialog').getByRole('button', { name: '取消招聘会' }).click()
    await said(page, '已取消')

    const { items } = await api('GET', '/fairs?status=open&limit=20')
    const full = await Promise.all(items.map((one) => api('GET', `/fairs/${one.id}`)))
    const waiting = full.find((one) => one.waiting_count > 0)
    await page.goto(`${base}/app/fairs/${waiting.id}`)
    await page.getByRole('button', { name: '安排展位' }).first().click()
    await said(page, '：展位 ')
    assert.equal((await api('GET', `/fairs/${waiting.id}`)).waiting_count, waiting.waiting_count - 1)
    await accessible(page, 'a fair with booths')
  })
})

test("an analyst opens a figure onto rows that add up to it, and the address holds the day", async () => {
  await as('analyst', '/indicators', async (page, api) => {
    await heading(page, '计划指标').waitFor()
    const figures = await api('GET', '/indicators')
    await page.locator('.ly-kpi').first().waitFor()
    assert.equal(await page.locator('.ly-kpi').count(), figures.items.length)
    const k1 = figures.items.find((one) => one.id === 'K1')
    await page.getByRole('link', { name: /^K1 .*查看明细/ }).click()
    await page.locator('canvas').waitFor()
    while (await page.getByRole('button', { name: '显示更多' }).isVisible()) await page.getByRole('button', { name: '显示更多' }).click()
    await page.getByText('合计与指标值一致').waitFor()
    await page.getByText(`指标值 ${k1.value.toLocaleString('zh-CN')} 人`).waitFor()
    await page.locator('summary').click()
    await accessible(page, 'an indicator with its chart and table')

    await page.getByLabel('截至', { exact: true }).fill('2026-06-30')
    await page.waitForURL((url) => url.searchParams.get('as_of') === '2026-06-30')
    await page.getByText('截至2026年6月30日').waitFor()
    await page.reload()
    await page.getByText('截至2026年6月30日').waitFor()
    await page.getByText('合计与指标值一致').waitFor()

    await page.goto(`${base}/app/indicators/K2`)
    await page.getByText('这项指标的数据来源还没有建成').waitFor()
    assert.equal(await page.locator('canvas').count(), 0)
    await page.goto(`${base}/app/indicators/W4`)
    await page.getByText('合计与指标值一致').waitFor()
    await page.locator('canvas').waitFor()
    await page.goto(`${base}/app/indicators/nothing`)
    await heading(page, '找不到这个页面').waitFor()
  })
})

test('an institution hands in a roster and reads of every refused row why', async () => {
  const name = `测试名册${String(Date.now()).slice(-6)}`
  await as('institution', '/rosters/new', async (page) => {
    await page.getByLabel('名册名称').fill(name)
    await page.getByRole('button', { name: '建立名册' }).click()
    await heading(page, name).waitFor()
    await page.getByRole('button', { name: '上传并导入' }).click()
    await page.getByText('请选择文件').waitFor()
    const good = citizenNumber(Math.floor(Date.now() / 1000) % 900)
    const sheet = ['姓名,身份证号,学历,专业,学号', `甲同学,${good},本科,会计学,T${Date.now()}`, '乙同学,500118200306010000,本科,会计学,T2', `丙同学,${citizenNumber(7)},高中以上,会计学,T3`].join('\n')
    await page.getByLabel('表格文件').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from(sheet) })
    await page.getByRole('button', { name: '上传并导入' }).click()
    await page.getByText('共读取 3 行：新增 1，更新 0，没有变化 0，未收下 2。').waitFor()
    const problems = page.getByRole('table', { name: '需要核对的行' })
    assert.equal(await problems.getByRole('row').count(), 3)
    await problems.getByText('身份证号', { exact: true }).waitFor()
    const people = page.getByRole('table', { name: '名册人员' })
    await people.getByText('甲同学').waitFor()
    assert.equal(await page.getByText(good).count(), 0, 'no whole identity number is shown')
    await people.getByText(`**************${good.slice(-4)}`).waitFor()
    await accessible(page, 'a roster with its report')
    await page.getByLabel('表格文件').setInputFiles({ name: '名册.csv', mimeType: 'text/csv', buffer: Buffer.from('姓名,学历\n甲,本科\n') })
    await page.getByRole('button', { name: '上传并导入' }).click()
    await page.getByRole('alert').filter({ hasText: '身份证号' }).waitFor()
  })
})

test('roles keep to their own pages', async () => {
  await as('analyst', '/reviews', async (page) => heading(page, '没有权限查看').waitFor())
  await as('admin', '/', async (page) => {
    await page.getByRole('navigation').getByRole('link', { name: '运行状况' }).click()
    await page.getByText('读写正常。').waitFor()
  })
  await as('auditor', '/records', async (page) => {
    await page.getByRole('navigation').getByRole('link', { name: /指标/ }).first().click()
    await page.getByRole('link', { name: /^K1 .*查看明细/ }).click()
    await page.getByText('合计与指标值一致').waitFor()
    assert.equal(await page.getByRole('columnheader', { name: '当事人' }).count(), 0, 'an auditor sees no people')
  })
})
