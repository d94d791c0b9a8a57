// Signing in and keeping an account safe, as people do it: second factor, recovery codes, devices, a forgotten password
// by the letters that the program writes, wrong passwords, and a colleague's first sign-in.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openPage, views } from './browser.mjs'
import { base, codesOf, heading, mailedLink, newcomersPassword, openAs, said, signIn, start, stop, tidy } from './walk.mjs'

const phone = views.find((view) => view.name === 'phone-light')
const desk = views.find((view) => view.name === 'desk-light')
let browser

before(async () => {
  await start()
  browser = await launch()
})
after(async () => {
  await browser.close()
  await stop()
})

const newLogin = (name) => `${name}${Date.now().toString(36)}${Math.floor(Math.random() * 1e6)}@example.com`

/** A browser of its own, without any cookie of before. */
async function fresh(view, run) {
  const page = await openPage(browser, view)
  try {
    await run(page)
  } finally {
    await page.context().close()
  }
}

async function fillSignIn(page, login, password) {
  await page.goto(`${base}/sign-in`)
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录' }).click()
}

const inApp = (page) => page.waitForURL('**/app/**')

test('a graduate sets up two steps, signs in with codes and recovery codes, and ends a session elsewhere', async () => {
  const login = newLogin('factor')
  let code
  let recovery
  await openAs(login, 'phone-light', '/account', async (page) => {
    await heading(page, '账号与安全').waitFor()
    await page.getByText('只在这台设备登录').waitFor()
    await tidy(page, 'account and security on a phone')
    await page.getByRole('button', { name: '开启两步验证' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: '开启两步验证' }).click()
    await dialog.getByText('请填写当前密码').first().waitFor()
    await dialog.getByLabel('当前密码').fill('wrong-wrong-wrong')
    await dialog.getByRole('button', { name: '开启两步验证' }).click()
    await dialog.getByText('当前密码不正确').first().waitFor()
    await dialog.getByLabel('当前密码').fill(newcomersPassword)
    await dialog.getByRole('button', { name: '开启两步验证' }).click()
    await page.getByAltText('密钥二维码').waitFor()
    await tidy(page, 'the code to scan on a phone')
    code = codesOf(await page.locator('.ly-key').innerText())
    await page.getByLabel('应用显示的 6 位数字').fill('000000')
    await page.getByRole('button', { name: '完成设置' }).click()
    await page.getByRole('alert').getByText('验证码不正确').waitFor()
    await page.getByLabel('应用显示的 6 位数字').fill(await code())
    await page.getByRole('button', { name: '完成设置' }).click()
    await heading(page, '账号与安全').waitFor()
    await page.getByRole('heading', { name: '保存恢复码' }).waitFor()
    recovery = await page.locator('.ly-codes code').allInnerTexts()
    assert.equal(recovery.length, 10)
    await tidy(page, 'recovery codes on a phone')
    await page.getByRole('button', { name: '我已保存' }).click()
    await page.getByText('还有 10 个恢复码可用').waitFor()
    assert.equal(await page.locator('.ly-codes').count(), 0, 'the codes are still shown')
  })

  // With the keyboard alone.
  await fresh(desk, async (page) => {
    await page.goto(`${base}/sign-in`)
    await page.locator('#login').focus()
    await page.keyboard.type(login)
    await page.keyboard.press('Tab')
    await page.keyboard.type(newcomersPassword)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/sign-in/code**')
    await tidy(page, 'the second step')
    await page.locator('#code').focus()
    await page.keyboard.type(await code())
    await page.keyboard.press('Enter')
    await inApp(page)
    await page.goto(`${base}/app/account`)
    await page.getByText('这台设备', { exact: true }).waitFor()

    // Somewhere else, with a recovery code, this one is ended.
    await fresh(phone, async (other) => {
      await fillSignIn(other, login, newcomersPassword)
      await other.locator('#code').fill(recovery[0])
      await other.getByRole('button', { name: '继续' }).click()
      await inApp(other)
      await other.goto(`${base}/app/account`)
      await other.getByText('还有 9 个恢复码可用').waitFor()
      await other.getByRole('button', { name: '退出其他所有设备' }).click()
      await other.getByRole('dialog').getByRole('button', { name: '退出', exact: true }).click()
      await said(other, '其他设备已全部退出')
    })
    const asked = page.waitForURL('**/sign-in?next=**')
    await page.getByRole('button', { name: '更改密码' }).click()
    await page.getByRole('dialog').getByLabel('新密码').fill('a river below the old bridge')
    await page.getByRole('dialog').getByLabel('当前密码').fill(newcomersPassword)
    await page.getByRole('dialog').getByLabel('两步验证的验证码').fill('000000')
    await page.getByRole('dialog').getByRole('button', { name: '更改密码' }).click()
    await asked
  })

  await fresh(desk, async (page) => {
    await fillSignIn(page, login, newcomersPassword)
    await page.locator('#code').fill(recovery[0])
    await page.getByRole('button', { name: '继续' }).click()
    await page.getByRole('alert').getByText('验证码不正确').waitFor()
    assert.ok(page.url().includes('/sign-in/code'), 'a recovery code was taken twice')
  })
})

test('a forgotten password is set anew by the link of a letter, once, and looking at the link changes nothing', async () => {
  const login = newLogin('reset')
  await openAs(login, 'desk-light', '/account', async (page) => {
    await page.getByText('待确认').waitFor()
  })
  await fresh(phone, async (page) => {
    await page.goto(`${base}/sign-in`)
    await page.getByRole('link', { name: '忘记密码' }).click()
    await tidy(page, 'a forgotten password')
    await page.getByLabel('账号').fill(login)
    await page.locator('main button[type=submit]').click()
    await heading(page, '请查看邮箱').waitFor()
    const link = await mailedLink(login, '/reset-password')
    for (let i = 0; i < 2; i++) {
      await page.goto(link)
      await heading(page, '设置新密码').waitFor()
    }
    await tidy(page, 'setting a new password')
    const still = await page.request.post(`${base}/api/v1/auth/login`, { data: { login, password: newcomersPassword } })
    assert.ok(still.ok(), 'looking at the link changed the password')
    await page.getByLabel('新密码').fill('a river below the old bridge')
    await page.getByRole('button', { name: '设置新密码' }).click()
    await heading(page, '密码已更改').waitFor()
    await page.goto(link)
    await heading(page, '链接已失效').waitFor()
    await fillSignIn(page, login, 'a river below the old bridge')
    await inApp(page)
    const confirm = await mailedLink(login, '/confirm-email')
    await page.goto(confirm)
    await tidy(page, 'confirming a mail address')
  })
})

test('wrong passwords are told as such, and after some one has to wait', async () => {
  const login = newLogin('nobody')
  await fresh(phone, async (page) => {
    for (let i = 0; i < 5; i++) {
      await fillSignIn(page, login, `wrong guess number ${i}`)
      await page.getByRole('alert').getByText('账号或密码不正确').waitFor()
    }
    await fillSignIn(page, login, 'wrong guess at last')
    await page.getByRole('alert').getByText('尝试次数过多').waitFor()
    await tidy(page, 'having to wait')
  })
})

test('a colleague is invited by mail, must set two steps up, and gets another phone from the security administrator', async () => {
  const email = newLogin('colleague')
  const security = await signIn('security')
  await openAs('security@demo', 'phone-light', '/accounts', async (page) => {
    await heading(page, '账号与角色').waitFor()
    await page.getByRole('button', { name: '邀请同事' }).click()
    const dialog = page.getByRole('dialog')
    const send = dialog.getByRole('button', { name: '发送邀请' })
    await tidy(page, 'inviting a colleague on a phone')
    await send.click()
    for (const text of ['请填写完整的邮箱地址', '请填写姓名', '至少选择一个角色', '请写明']) await dialog.getByText(text).first().waitFor()
    await tidy(page, 'an invitation that lacks everything')
    await dialog.getByLabel('工作邮箱').fill('security@demo')
    await dialog.getByLabel('姓名').fill('新同事')
    await dialog.getByLabel('审核员').check()
    await dialog.getByLabel('审计员').check()
    await dialog.getByLabel(/理由/).fill('新到岗')
    await send.click()
    await dialog.getByText('审计相互独立').first().waitFor()
    await dialog.getByLabel('审计员').uncheck()
    await dialog.getByLabel('工作邮箱').fill('no-address@nowhere')
    await send.click()
    await dialog.getByRole('alert').getByText('邮箱').first().waitFor()
    await dialog.getByLabel('工作邮箱').fill(email)
    // Closed by mistake, nothing that was typed is lost.
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: '邀请同事' }).click()
    assert.equal(await dialog.getByLabel(/理由/).inputValue(), '新到岗')
    await send.click()
    await heading(page, '新同事').waitFor()
    await said(page, '已邀请：新同事')
    await page.getByText('待激活').waitFor()
    await page.getByRole('button', { name: '再次邀请' }).waitFor()
    await tidy(page, 'an invited account on a phone')

    await page.goto(`${base}/app/accounts?status=invited`)
    await page.getByRole('link', { name: '新同事' }).waitFor()
    await page.getByRole('button', { name: '邀请同事' }).click()
    await dialog.getByLabel('工作邮箱').fill(email)
    await dialog.getByLabel('姓名').fill('又一位')
    await dialog.getByLabel('审核员').check()
    await dialog.getByLabel(/理由/).fill('新到岗')
    await send.click()
    await dialog.getByText('这个邮箱已有账号').first().waitFor()
    assert.equal(await dialog.getByLabel('姓名').inputValue(), '又一位')
  })
  const { items: [invited] } = await security('POST', '/accounts/search', { words: email })
  await fresh(desk, async (page) => {
    await page.goto(await mailedLink(email, '/forgotten-password'))
    await page.getByLabel('账号').fill(email)
    await page.locator('main button[type=submit]').click()
    await page.goto(await mailedLink(email, '/reset-password'))
    await page.getByLabel('新密码').fill(newcomersPassword)
    await page.getByRole('button', { name: '设置新密码' }).click()
    await heading(page, '密码已更改').waitFor()

    await fillSignIn(page, email, newcomersPassword)
    await page.waitForURL('**/sign-in/enrolment**')
    await tidy(page, 'having to set two steps up')
    const code = codesOf(await page.locator('.ly-key').innerText())
    await page.locator('#code').fill(await code())
    await page.getByRole('button', { name: '完成设置' }).click()
    await heading(page, '保存恢复码').waitFor()
    assert.equal(await page.locator('.ly-codes code').count(), 10)
    await tidy(page, 'recovery codes at the first sign-in')
    await page.getByRole('link', { name: '我已保存，继续' }).click()
    await inApp(page)
    await page.getByRole('link', { name: '审核', exact: false }).first().waitFor()
    await tidy(page, 'the first look at the work')
    await page.goto(`${base}/app/account`)
    await page.getByText('可以更换，不能关闭').waitFor()
    assert.equal(await page.getByRole('button', { name: '关闭两步验证' }).count(), 0)
    await tidy(page, 'account and security of a reviewer')

    const now = await security('GET', `/accounts/${invited.id}`)
    await security('POST', `/accounts/${invited.id}/reset-second-factor`, { reason: '手机遗失，已当面核实' }, { 'If-Match': `"${now.version}"` })
    await page.goto(`${base}/app/account`)
    await page.waitForURL('**/sign-in?next=**')
    await fillSignIn(page, email, newcomersPassword)
    await page.waitForURL('**/sign-in/enrolment**')
  })
})
