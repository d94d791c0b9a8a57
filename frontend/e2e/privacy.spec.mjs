// What belongs to somebody stays theirs: consent given for one employer and taken back, everything taken along, and
// the account deleted, kept after all, and deleted again.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { inflateRawSync } from 'node:zlib'
import { launch, openPage, views } from './browser.mjs'
import { base, heading, newcomersPassword, openAs, openPost, said, signIn, start, stop, tidy } from './walk.mjs'

const desk = views.find((view) => view.name === 'desk-light')
const unique = Date.now().toString(36)
let browser

before(async () => {
  await start()
  browser = await launch()
})
after(async () => {
  await browser.close()
  await stop()
})

/** The files of an archive by their names (APPNOTE 4.3: the directory is at the end). */
function unzip(bytes) {
  const files = {}
  let at = bytes.readUInt32LE(bytes.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1')) + 16)
  while (bytes.readUInt32LE(at) === 0x02014b50) {
    const [size, name, extra, comment] = [bytes.readUInt32LE(at + 20), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30), bytes.readUInt16LE(at + 32)]
    const local = bytes.readUInt32LE(at + 42)
    const begin = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    const raw = bytes.subarray(begin, begin + size)
    files[bytes.toString('utf8', at + 46, at + 46 + name)] = (bytes.readUInt16LE(at + 10) ? inflateRawSync(raw) : raw).toString('utf8')
    at += 46 + name + extra + comment
  }
  return files
}

async function fillSignIn(page, login) {
  await page.goto(`${base}/sign-in`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(newcomersPassword)
  await page.getByRole('button', { name: '登录' }).click()
}

/** Asks for the deletion of the account on the page, up to the sentence that says until when. */
async function leave(page) {
  await page.getByRole('button', { name: '注销账号' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('重新登录可以取消').waitFor()
  await tidy(page, 'before leaving')
  await dialog.getByRole('button', { name: '注销账号' }).click()
  await dialog.getByText('请先确认已了解后果').first().waitFor()
  await dialog.getByLabel('我已了解以上后果').check()
  await dialog.getByLabel('当前密码').fill('wrong-wrong-wrong')
  await dialog.getByRole('button', { name: '注销账号' }).click()
  await dialog.getByText('当前密码不正确').first().waitFor()
  await dialog.getByLabel('当前密码').fill(newcomersPassword)
  await dialog.getByRole('button', { name: '注销账号' }).click()
  await dialog.getByText('在此之前登录并选择保留').waitFor()
  await tidy(page, 'asked to leave')
  await dialog.getByRole('button', { name: '知道了' }).click()
  await page.waitForURL(`${base}/`)
}

/** Agrees once more and takes it back where all consents stand, as the words of the consent promise. */
async function withdrawInTheList(page, api, employer, first) {
  const { items } = await employer('GET', '/posts?mine=true&status=published&limit=50')
  const post = items.find((one) => one.live && one.channel === 'in_site' && one.id !== first.id)
  const { text_version: consent } = await api('GET', `/posts/${post.id}/consent`)
  const application = await api('POST', `/posts/${post.id}/applications`, { consent }, { 'Idempotency-Key': crypto.randomUUID() })
  await page.goto(`${base}/app/privacy`)
  const list = page.getByRole('region', { name: '我的同意' })
  const rows = list.getByRole('listitem')
  await rows.nth(1).waitFor()
  assert.equal(await rows.count(), 2)
  await rows.nth(1).getByText('已撤回', { exact: true }).waitFor()
  assert.equal(await rows.nth(1).getByRole('button').count(), 0)
  await rows.nth(0).getByText(`处理你对“${post.title}”的应聘`).waitFor()
  await rows.nth(0).getByText('应聘结束后 90 天').waitFor()
  await tidy(page, 'the list of consents')
  await rows.nth(0).getByRole('button', { name: /撤回同意/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('应聘也会一并撤回').waitFor()
  await tidy(page, 'asked before a consent is withdrawn')
  await dialog.getByRole('button', { name: '取消' }).click()
  assert.equal((await employer('GET', `/applications/${application.id}`)).access.state, 'open')
  await rows.nth(0).getByRole('button', { name: /撤回同意/ }).click()
  await dialog.getByRole('button', { name: '撤回同意' }).click()
  await said(page, '已撤回同意')
  await rows.nth(0).getByText('已撤回', { exact: true }).waitFor()
  const seen = await employer('GET', `/applications/${application.id}`)
  assert.deepEqual([seen.access.state, seen.status, seen.resume], ['withdrawn', 'withdrawn', undefined])
}

test('a graduate consents, takes the consent back, takes everything along, leaves, comes back, and leaves', async () => {
  const login = `leaving-${unique}@example.com`
  const employer = await signIn('employer')
  const post = await openPost(employer)
  await openAs(login, 'phone-light', '/account', async (page, api) => {
    await api('PUT', '/me/resume', {
      name: '示例毕业生', phone: '13800000000',
      education: [{ school: '重庆文理学院', major: '会计学', education: 'bachelor', from_on: '2022-09-01', to_on: '2026-06-30' }],
    }, { 'If-Match': '"0"' })
    await page.goto(`${base}/app/apply/${post.id}`)
    await heading(page, '投递简历').waitFor()
    await page.getByRole('button', { name: '确认投递' }).click()
    await page.getByText(/同意/).first().waitFor()
    assert.equal((await api('GET', '/applications')).items.length, 0, 'applied without a consent')
    await page.getByLabel(/我已阅读，同意将以上信息提供给/).check()
    await page.getByRole('button', { name: '确认投递' }).click()
    await said(page, '已投递')
    const [application] = (await api('GET', '/applications')).items
    assert.equal((await employer('GET', `/applications/${application.id}`)).resume.phone, '13800000000')

    await page.getByRole('button', { name: '撤回同意' }).click()
    await page.getByRole('dialog').getByRole('button', { name: /撤回/ }).last().click()
    await page.getByText('同意已撤回，单位不能再查看你的简历').waitFor()
    await tidy(page, 'an application without consent')
    const seen = JSON.stringify(await employer('GET', `/applications/${application.id}`))
    assert.ok(!seen.includes('13800000000') && !seen.includes('重庆文理学院'), `the employer still sees ${seen}`)

    await withdrawInTheList(page, api, employer, post)

    await page.goto(`${base}/app/account`)
    await page.getByRole('button', { name: '下载我的数据' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('当前密码').fill(newcomersPassword)
    const coming = page.waitForEvent('download')
    await dialog.getByRole('button', { name: '下载我的数据' }).click()
    const download = await coming
    assert.match(download.suggestedFilename(), /^liuyong-\d{4}-\d{2}-\d{2}\.zip$/)
    const files = unzip(readFileSync(await download.path()))
    assert.ok('contents.json' in files, Object.keys(files).join())
    const all = Object.values(files).join('\n')
    for (const mine of [login, '13800000000', '重庆文理学院']) assert.ok(all.includes(mine), `${mine} is not in the copy`)
    await said(page, '已开始下载')

    await leave(page)
  })

  const page = await openPage(browser, desk)
  try {
    await fillSignIn(page, login)
    await page.getByRole('heading', { name: '账号即将注销' }).waitFor()
    await tidy(page, 'back before the day')
    await page.getByRole('button', { name: '保留账号并登录' }).click()
    await page.waitForURL('**/app/**')
    await page.goto(`${base}/app/account`)
    await leave(page)
    await fillSignIn(page, login)
    await page.getByRole('link', { name: '仍要注销，回首页' }).click()
    await page.goto(`${base}/app/`)
    await page.waitForURL('**/sign-in**')
  } finally {
    await page.context().close()
  }
})

test('staff are told who closes their account', async () => {
  await openAs('officer@demo', 'desk-light', '/account', async (page) => {
    await page.getByText('工作人员账号不能自行注销').waitFor()
    assert.equal(await page.getByRole('button', { name: '注销账号' }).count(), 0)
    await tidy(page, 'own data of staff')
  })
})

test('the rules say how long things are kept and where to take data along', async () => {
  const page = await openPage(browser, desk)
  try {
    await page.goto(`${base}/help/privacy`)
    await page.getByRole('row', { name: '简历副本（单位可以查看） 应聘结束 90 天' }).waitFor()
    await page.getByText('7 天内登录可以取消').waitFor()
    await tidy(page, 'the rules of privacy')
  } finally {
    await page.context().close()
  }
})
