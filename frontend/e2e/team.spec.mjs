// A team: an owner invites, the invited person joins by the link in the mail, posts, is removed, and is out; a reviewer
// approves an authorisation. Against a running server with demonstration data of its own (mails as files):
// LIUYONG_URL=http://127.0.0.1:8080 LIUYONG_DATA_DIR=var node --test e2e/team.spec.mjs
import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { launch, openPage, views } from './browser.mjs'
import { base, heading, openAs, pdf, said, signIn, start, stop, tidy } from './walk.mjs'

const data = process.env.LIUYONG_DATA_DIR
let browser

before(async () => {
  browser = await launch()
  await start()
})
after(async () => {
  await browser.close()
  await stop()
})

/** The words of a mail body, whichever way they are carried. */
function words(mail) {
  const [head, ...rest] = mail.split(/\r?\n\r?\n/)
  const body = rest.join('\n\n')
  if (/^content-transfer-encoding:\s*base64/im.test(head)) return Buffer.from(body, 'base64').toString('utf8')
  const bytes = body.replace(/=\r?\n/g, '').replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString('utf8')
}

/** The link in the newest mail to an address; waits for the worker to write it. */
async function mailedLink(address) {
  if (!data) throw new Error('LIUYONG_DATA_DIR names no folder')
  for (let tries = 0; tries < 100; tries++) {
    const found = readdirSync(join(data, 'mail'))
      .sort()
      .reverse()
      .map((name) => readFileSync(join(data, 'mail', name), 'utf8'))
      .find((mail) => mail.toLowerCase().includes(address))
    const link = found && /https?:\/\/[^\s]+\/invitations\/[\w-]+/.exec(words(found))?.[0]
    if (link) return new URL(link).pathname
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error(`no mail to ${address}`)
}

async function as(view, run) {
  const page = await openPage(browser, views.find((one) => one.name === view))
  try {
    await run(page)
  } finally {
    await page.context().close()
  }
}

test('a colleague is invited, joins, posts, and is out at once when removed', async () => {
  const address = `tongshi${Date.now()}@example.com`
  const password = 'a-long-pass-phrase'
  await openAs('employer@demo', 'phone-light', '/team', async (page) => {
    await heading(page, '团队').waitFor()
    await page.getByText('文招（经办）').first().waitFor()
    await page.getByRole('button', { name: '发送邀请' }).click()
    await page.getByText('请填写邮箱').first().waitFor()
    await page.getByRole('textbox', { name: '邮箱' }).fill(address)
    await page.getByRole('button', { name: '发送邀请' }).click()
    await said(page, `已发送邀请：${address}`)
    await page.getByRole('region', { name: '邀请' }).getByText(address).waitFor()
    await tidy(page, 'the team on a phone')
  })
  const path = await mailedLink(address)
  await as('phone-light', async (page) => {
    await page.goto(base + path)
    await page.getByRole('heading', { level: 1, name: /邀请您加入/ }).waitFor()
    await tidy(page, 'the page of the link')
    await page.locator('input[name=name]').fill('新同事')
    await page.locator('input[name=password]').fill(password)
    await page.getByRole('button', { name: '新建账号并加入' }).click()
    await page.getByRole('heading', { level: 1, name: /您已加入/ }).waitFor()
    await tidy(page, 'joined')
    const again = await page.goto(base + path)
    assert.equal(again?.status(), 410, 'a link works once')
    await page.getByText('邀请链接无效、已使用或已过期').waitFor()
    await tidy(page, 'a used link')

    await page.goto(`${base}/sign-in`)
    await page.fill('input[name=login]', address)
    await page.fill('input[name=password]', password)
    await page.click('main button[type=submit]')
    await page.waitForURL('**/app/**')
    await page.goto(`${base}/app/team`)
    await page.getByText('只有负责人可以邀请').waitFor()
    assert.equal(await page.getByRole('button', { name: '发送邀请' }).count(), 0)
    await tidy(page, 'the team as a recruiter')
    await page.goto(`${base}/app/posts/new`)
    await page.locator('main h1').first().waitFor()

    await openAs('employer@demo', 'desk-light', '/team', async (owner) => {
      await owner.getByRole('row', { name: /新同事/ }).getByRole('button', { name: '移出' }).click()
      await owner.getByRole('alertdialog').or(owner.getByRole('dialog')).getByRole('button', { name: '移出' }).click()
      await said(owner, '已移出“新同事”')
      await tidy(owner, 'the team on a desk')
    })
    await page.goto(`${base}/app/posts`)
    await page.waitForURL('**/sign-in?**')
  })
})

test('an account of the address signs in and confirms in the app', async () => {
  const address = `lao${Date.now()}@example.com`
  const employer = await signIn('employer')
  const { memberships } = await employer('GET', '/me')
  await employer('POST', `/orgs/${memberships[0].org_id}/invitations`, { address, level: 'viewer' })
  const path = await mailedLink(address)
  await openAs(address, 'phone-light', '/', async (page) => {
    await page.goto(base + path)
    await page.getByRole('button', { name: '登录并加入' }).click()
    await page.waitForURL('**/app/join')
    await heading(page, /加入“/).waitFor()
    await tidy(page, 'confirming in the app')
    await page.getByRole('button', { name: '确认加入' }).click()
    // A graduate's account cannot: it is told why and nothing has changed.
    await page.getByText('这个账号不是同类单位账号').first().waitFor()
  })
})

test('a reviewer approves an authorisation and the agent can switch', async () => {
  await openAs('reviewer@demo', 'desk-light', '/authorisation-desk', async (page) => {
    await heading(page, '授权审核').waitFor()
    await tidy(page, 'authorisations to review')
    await page.getByRole('link', { name: /永川岚屏/ }).first().click()
    await page.getByText('等待审核，通过前不能代为办事。').waitFor()
    await tidy(page, 'an authorisation to review')
    await page.getByRole('button', { name: '审核通过' }).click()
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).getByRole('button', { name: '审核通过' }).click()
    await said(page, '已通过')
    await page.getByText(/生效中，截止/).waitFor()
  })
  await openAs('yuheng@demo', 'desk-light', '/team', async (page) => {
    await page.getByRole('combobox', { name: '代表单位' }).or(page.getByLabel(/单位/).first()).first().selectOption({ label: '永川岚屏智能装备有限公司' })
    await page.getByText('永川岚屏智能装备有限公司：谁可以办事').waitFor()
    await page.getByText('文招（经办）').first().waitFor()
    await page.goto(`${base}/app/authorisations`)
    await heading(page, '授权').waitFor()
    await tidy(page, 'authorisations of two sides')
  })
})

test('an owner fills in an authorisation and reads its errors', async () => {
  await openAs('employer@demo', 'phone-light', '/authorisations/new', async (page) => {
    await heading(page, '提交授权').waitFor()
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.getByText('请上传授权委托书').first().waitFor()
    await tidy(page, 'a new authorisation with errors')
    await page.getByRole('radio', { name: /人力资源服务机构/ }).check()
    await page.getByRole('textbox', { name: '统一社会信用代码' }).fill('91500118MA5U0A1B74')
    const stored = page.waitForResponse((one) => one.url().includes('/api/v1/files') && one.ok())
    await page.locator('input[type=file]').setInputFiles(pdf)
    await stored
    await page.getByText(pdf.name).first().waitFor()
    await page.locator('input[type=date]').fill(new Date(Date.now() + 90 * 86_400_000).toISOString().slice(0, 10))
    await page.getByRole('textbox', { name: '授权事项' }).fill('代为招聘')
    await page.getByRole('button', { name: '提交审核' }).click()
    await page.getByText('没有找到资质有效的人力资源服务机构').first().waitFor()
  })
})
