// Signing in through the city's identity provider, with a server and a provider process of the walk's own: the first
// time and again, linking and unlinking, returns that are refused, staff, and the provider being away.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { launch, openPage, views } from './browser.mjs'
import { newCity } from './city.mjs'
import { freePort, startProgram } from './program.mjs'

const [port, cityPort] = await Promise.all([freePort(), freePort()])
const city = await newCity(cityPort, `http://127.0.0.1:${port}`)
const program = await startProgram(port, city.settings)
// What the walks share reads these.
process.env.LIUYONG_URL = program.url
process.env.LIUYONG_DATA_DIR = program.data
const { base, codesOf, heading, mailedLink, newcomersPassword, said, signIn, tidy } = await import('./walk.mjs')

const sizes = ['phone-light', 'desk-light'].map((name) => views.find((view) => view.name === name))
let browser

before(async () => {
  browser = await launch()
})
after(async () => {
  await browser?.close()
  await city.stop()
  await program.stop()
})

/** A browser of its own, without any cookie of before, whose console must not complain. */
async function fresh(view, run) {
  const page = await openPage(browser, view)
  const complaints = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(String(error)))
  try {
    await run(page)
    assert.deepEqual(complaints, [], 'the console')
  } finally {
    await page.context().close()
  }
}

let people = 0
/** Somebody whom nobody knows yet, here or there. */
const somebody = (name) => `${name}${Date.now().toString(36)}${(people += 1)}@example.com`

const way = (page) => page.getByRole('link', { name: '用渝快办登录' })
const card = (page) => page.getByRole('region', { name: '渝快办' })
const problem = (page, text) => page.getByRole('alert').getByText(text).waitFor()
const inApp = (page) => page.waitForURL('**/app/**')

async function toCity(page, next = '/app/account') {
  await page.goto(`${base}/sign-in?next=${next}`)
  await way(page).click()
}

const there = (page) => page.waitForURL(`${city.issuer}/interaction/**`)

/** Signs in on the provider's pages and agrees there. */
async function atCity(page, login) {
  await there(page)
  await page.getByLabel('账号').fill(login)
  await page.getByRole('button', { name: '登录' }).click()
  await page.getByRole('button', { name: '同意' }).click()
}

/** Walks through the provider's pages as `atCity` does, and gives the address it sends back to, without going there. */
async function returnOf(page, login) {
  await there(page)
  let answer
  for (const form of [{ do: 'login', login }, { do: 'consent' }]) {
    const at = answer ? answer.url() : page.url()
    answer = await page.request.post(at, { form, maxRedirects: 0 })
    while (answer.status() === 302 || answer.status() === 303) {
      const to = new URL(answer.headers().location, answer.url()).href
      if (to.startsWith(base)) return to
      answer = await page.request.get(to, { maxRedirects: 0 })
    }
  }
  throw new Error(`the provider says ${answer.status()}: ${await answer.text()}`)
}

async function register(page, login) {
  const answer = await page.request.post(`${base}/api/v1/auth/register`, { data: { role: 'graduate', login, password: newcomersPassword, name: '示例毕业生' } })
  assert.ok(answer.ok(), await answer.text())
}

async function signOut(page, view) {
  if (view.isMobile) await page.getByRole('button', { name: '菜单' }).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.waitForURL(`${base}/`)
}

async function byPassword(page, login, password) {
  await page.getByLabel('账号').fill(login)
  await page.getByLabel('密码', { exact: true }).fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
}

async function newPassword(page, address) {
  await page.goto(await mailedLink(address, '/reset-password'))
  await page.getByLabel('新密码').fill(newcomersPassword)
  await page.getByRole('button', { name: '设置新密码' }).click()
  await heading(page, '密码已更改').waitFor()
}

/** Asks for the link on the account's page. */
async function askToLink(page, password) {
  await card(page).getByRole('button', { name: '关联' }).click()
  const dialog = page.getByRole('dialog')
  if (password !== undefined) await dialog.getByLabel('当前密码').fill(password)
  await dialog.getByRole('button', { name: '关联', exact: true }).click()
  return dialog
}

/** Once the provider is asked again after it was away, the sign-in page offers it. */
async function offered(page) {
  const until = Date.now() + 30_000
  while (Date.now() < until) {
    await page.goto(`${base}/sign-in`)
    if ((await way(page).count()) > 0) return
    await new Promise((done) => setTimeout(done, 200))
  }
  throw new Error('the provider is not offered again')
}

async function away(page, view) {
  await problem(page, '统一身份认证暂时连接不上')
  assert.equal(await way(page).count(), 0)
  await tidy(page, `the provider is away, ${view.name}`)
  await byPassword(page, 'graduate@demo', 'liuyong-demo')
  await inApp(page)
}

test('the site starts without the provider, says that it is away, and takes passwords', async () => {
  await fresh(sizes[0], async (page) => {
    await toCity(page)
    await away(page, sizes[0])
  }).finally(() => city.start())
  await fresh(sizes[0], offered)
})

for (const view of sizes) {
  test(`somebody without an account opens one, comes again, and sets a password later, ${view.name}`, async () => {
    const login = somebody('new')
    await fresh(view, async (page) => {
      await page.goto(`${base}/sign-in?next=/app/account`)
      await tidy(page, `the sign-in page with the provider, ${view.name}`)
      await way(page).click()
      await atCity(page, login)
      await page.waitForURL('**/sign-in/provider/first')
      await heading(page, '首次用渝快办登录').waitFor()
      assert.equal(await page.getByLabel('姓名').inputValue(), `市民${login}`)
      await page.getByText('不会自动关联').waitFor()
      await tidy(page, `the first sign-in, ${view.name}`)
      await page.getByLabel('姓名').fill('')
      await page.getByRole('button', { name: '开通并登录' }).click()
      await problem(page, '请填写姓名')
      await tidy(page, `the first sign-in without a name, ${view.name}`)
      await page.getByLabel('姓名').fill('王小永')
      await page.getByRole('button', { name: '开通并登录' }).click()
      await page.waitForURL('**/app/account')
      await card(page).getByText('已与渝快办关联').waitFor()
      await card(page).getByText('还没有密码').waitFor()
      assert.equal(await card(page).getByRole('button').count(), 0, 'the only way in can be taken away')
      await tidy(page, `the account of somebody without a password, ${view.name}`)
      const account = await page.locator('dd').first().innerText()
      await signOut(page, view)

      // The provider still knows the browser; an address is given, and by it a password.
      await toCity(page)
      await page.waitForURL('**/app/account')
      assert.equal(await page.locator('dd').first().innerText(), account)
      await page.getByRole('button', { name: '更改或确认邮箱' }).click()
      await page.getByRole('dialog').getByLabel('邮箱').fill(login)
      await tidy(page, `an address without a password, ${view.name}`)
      await page.getByRole('dialog').getByRole('button', { name: '发送链接' }).click()
      await said(page, '链接已发出')
      await page.goto(await mailedLink(login, '/confirm-email'))
      await page.locator('main button[type=submit]').click()
      await page.getByRole('heading', { level: 1, name: '邮箱已' }).waitFor()
      await page.goto(`${base}/forgotten-password`)
      await page.getByLabel('账号').fill(account)
      await page.locator('main button[type=submit]').click()
      await newPassword(page, login)
      await toCity(page)
      await page.waitForURL('**/app/account')
      await card(page).getByRole('button', { name: '取消关联' }).waitFor()
    })
  })

  test(`somebody with an account links it, signs in there, and takes the link away, ${view.name}`, async () => {
    const [login, citizen] = [somebody('account'), somebody('citizen')]
    await fresh(view, async (page) => {
      await register(page, login)
      await page.goto(`${base}/app/account`)
      await card(page).getByText('关联后可以用渝快办登录').waitFor()
      const dialog = await askToLink(page)
      await dialog.getByText('请填写当前密码').first().waitFor()
      await tidy(page, `linking without a password, ${view.name}`)
      await page.keyboard.press('Escape')
      await askToLink(page, 'wrong-wrong-wrong')
      await dialog.getByText('当前密码不正确').first().waitFor()
      await page.keyboard.press('Escape')

      await askToLink(page, newcomersPassword)
      await there(page)
      await page.getByRole('button', { name: '取消' }).click()
      await heading(page, '没有关联渝快办').waitFor()
      await page.getByText('您在渝快办取消了授权，账号没有变化').waitFor()
      await tidy(page, `a link that was cancelled, ${view.name}`)
      await page.getByRole('link', { name: '回到“账号与安全”' }).click()

      await askToLink(page, newcomersPassword)
      await atCity(page, citizen)
      await page.waitForURL('**/app/account')
      await card(page).getByText('已与渝快办关联').waitFor()
      await tidy(page, `a linked account, ${view.name}`)
      await signOut(page, view)
      await toCity(page)
      await page.waitForURL('**/app/account')
      await page.getByText(login, { exact: true }).first().waitFor()

      await fresh(view, async (other) => {
        await register(other, somebody('other'))
        await other.goto(`${base}/app/account`)
        await askToLink(other, newcomersPassword)
        await atCity(other, citizen)
        await heading(other, '没有关联渝快办').waitFor()
        await other.getByText('这个身份已关联另一个账号').waitFor()
        await tidy(other, `an identity of another account, ${view.name}`)
      })

      await card(page).getByRole('button', { name: '取消关联' }).click()
      await tidy(page, `taking a link away, ${view.name}`)
      await page.getByRole('dialog').getByLabel('当前密码').fill(newcomersPassword)
      await page.getByRole('dialog').getByRole('button', { name: '取消关联' }).click()
      await said(page, '已取消关联')
      await card(page).getByText('关联后可以用渝快办登录').waitFor()
      await signOut(page, view)
      await toCity(page)
      await page.waitForURL('**/sign-in/provider/first')
      await page.getByRole('link', { name: '登录已有账号' }).click()
      await byPassword(page, login, newcomersPassword)
      await page.waitForURL('**/app/account')
    })
  })

  test(`who cancels, or comes back with what is stale or forged, is told so and can begin again, ${view.name}`, async () => {
    const login = somebody('return')
    const over = '这次身份认证已失效，或不是在这个浏览器里开始的'
    await fresh(view, async (page) => {
      await toCity(page, '/app/account')
      await there(page)
      await page.getByRole('button', { name: '取消' }).click()
      await problem(page, '您没有同意授权，所以没有登录')
      assert.ok(!(await page.locator('body').innerText()).includes('words of the provider'))
      await tidy(page, `cancelled at the provider, ${view.name}`)
      // Where one was going is kept.
      await way(page).click()
      await atCity(page, login)
      await page.waitForURL('**/sign-in/provider/first')
      await page.getByRole('button', { name: '开通并登录' }).click()
      await page.waitForURL('**/app/account')
    })
    await fresh(view, async (page) => {
      await toCity(page)
      const forged = new URL(await returnOf(page, login))
      forged.searchParams.set('state', `${forged.searchParams.get('state')}x`)
      await page.goto(forged.href)
      await problem(page, over)
      await tidy(page, `a forged return, ${view.name}`)

      await way(page).click() // the provider knows this browser now
      await page.waitForURL('**/app/account')
    })
    await fresh(view, async (page) => {
      await toCity(page)
      const back = await returnOf(page, login)
      await fresh(view, async (other) => {
        await other.goto(back)
        await problem(other, over)
      })
      const kept = await page.context().cookies()
      await page.goto(back)
      await page.waitForURL('**/app/account')
      await page.goto(back)
      await problem(page, over)
      // With what the browser had kept it is not taken twice either.
      await page.context().clearCookies()
      await page.context().addCookies(kept)
      await page.goto(back)
      await problem(page, over)
      await page.goto(`${base}/app/`)
      await page.waitForURL('**/sign-in?next=**')
    })
  })

  test(`staff who come from the provider are asked for the code of this site, ${view.name}`, async () => {
    const [email, citizen] = [somebody('staff'), somebody('clerk')]
    const security = await signIn('security')
    await security('POST', '/accounts', { email, name: '新同事', roles: ['reviewer'], reason: '新到岗' }, { 'Idempotency-Key': crypto.randomUUID() })
    await fresh(view, async (page) => {
      await page.goto(await mailedLink(email, '/forgotten-password'))
      await page.getByLabel('账号').fill(email)
      await page.locator('main button[type=submit]').click()
      await newPassword(page, email)
      await page.goto(`${base}/sign-in?next=/app/account`)
      await byPassword(page, email, newcomersPassword)
      await page.waitForURL('**/sign-in/enrolment**')
      const code = codesOf(await page.locator('.ly-key').innerText())
      await page.locator('#code').fill(await code())
      await page.getByRole('button', { name: '完成设置' }).click()
      await page.getByRole('link', { name: '我已保存，继续' }).click()
      await page.waitForURL('**/app/account')
      await askToLink(page, newcomersPassword)
      await atCity(page, citizen)
      await card(page).getByText('已与渝快办关联').waitFor()
      await signOut(page, view)

      await toCity(page)
      await page.waitForURL('**/sign-in/code**')
      await tidy(page, `the code after the provider, ${view.name}`)
      await page.goto(`${base}/app/account`)
      await page.waitForURL('**/sign-in?next=**')
      await way(page).click()
      await page.waitForURL('**/sign-in/code**')
      await page.locator('#code').fill(await code())
      await page.getByRole('button', { name: '继续' }).click()
      await page.waitForURL('**/app/account')
    })
  })

  test(`a provider that goes away while somebody is there is said to be away, and comes again, ${view.name}`, async () => {
    const login = somebody('away')
    await fresh(view, async (page) => {
      await toCity(page)
      const back = await returnOf(page, login)
      await city.stop()
      await page.goto(back)
      await away(page, view).finally(() => city.start())
      await offered(page)
      await way(page).click()
      await atCity(page, login)
      await page.waitForURL('**/sign-in/provider/first')
    })
  })
}
