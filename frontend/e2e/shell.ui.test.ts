import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './axe'
import { launch, openPage, views } from './browser.mjs'
import { serveSource } from './dev-server.mjs'

let browser: Browser
let source: Awaited<ReturnType<typeof serveSource>>

beforeAll(async () => {
  source = await serveSource()
  browser = await launch()
})
afterAll(async () => {
  await browser.close()
  await source.close()
})

const user = {
  id: 'u1',
  name: '王晓',
  roles: ['employer'],
  memberships: [
    { org_id: 'o1', org_name: '示例精密机械有限公司', role: 'owner' },
    { org_id: 'o2', org_name: '示例商贸有限公司', role: 'recruiter' },
  ],
}

/** Opens the app with an API that answers the sign-in calls only: what stands here is the frame, not a feature. */
async function openApp(view: (typeof views)[number], path = '', signedIn = true): Promise<Page> {
  const page = await openPage(browser, view)
  await page.route('**/api/v1/auth/refresh', (route) =>
    signedIn ? route.fulfill({ json: { access_token: 't', expires_in: 600, user } }) : route.fulfill({ status: 401, json: {} }),
  )
  await page.route('**/api/v1/auth/logout', (route) => route.fulfill({ status: 204 }))
  await page.route('**/sign-in?*', (route) => route.fulfill({ contentType: 'text/html', body: '<title>sign-in</title>' }))
  await page.route(new URL('/', source.app).href, (route) => route.fulfill({ contentType: 'text/html', body: '<title>site</title>' }))
  await page.goto(source.app + path)
  return page
}

describe.each(views)('$name', (view) => {
  it('the frame breaks no rule of axe, with its menus open too', async () => {
    const page = await openApp(view)
    await page.getByRole('heading', { level: 1, name: '王晓，你好' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('?')
    await page.getByRole('dialog', { name: '快捷键' }).waitFor()
    expect(await violations(page)).toEqual([])
    await page.keyboard.press('Escape')
    if (view.isMobile) {
      await page.getByRole('button', { name: '菜单' }).first().click()
      await page.getByRole('dialog', { name: '菜单' }).waitFor()
      expect(await violations(page)).toEqual([])
    }
    await page.context().close()
  })
})

const desk = views[2] as (typeof views)[number]

it('sends people without a session to sign in, and back afterwards', async () => {
  const page = await openApp(desk, 'posts?status=draft', false)
  await page.waitForURL('**/sign-in?next=%2Fapp%2Fposts%3Fstatus%3Ddraft')
  await page.context().close()
})

it('says that the server is away instead of signing out', async () => {
  const page = await openPage(browser, desk)
  await page.route('**/api/v1/**', (route) => route.abort())
  await page.goto(source.app)
  await page.getByRole('heading', { name: '没有连上服务器' }).waitFor()
  expect(await violations(page, ['page-has-heading-one'])).toEqual([])
  await page.context().close()
})

it('changes language at once and keeps it', async () => {
  const page = await openApp(desk)
  await page.getByRole('button', { name: 'English' }).click()
  await page.getByRole('heading', { level: 1, name: 'Hello, 王晓' }).waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  await page.reload()
  await page.getByRole('heading', { level: 1, name: 'Hello, 王晓' }).waitFor()
  await page.context().close()
})

it('switches the organisation one acts for, and remembers it', async () => {
  const page = await openApp(desk)
  const choice = page.getByRole('combobox', { name: '代表单位' })
  await choice.selectOption({ label: '示例商贸有限公司' })
  await page.reload()
  expect(await choice.inputValue()).toBe('o2')
  await page.context().close()
})

it('jumps over the navigation', async () => {
  const page = await openApp(desk)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('跳到正文')
  await page.keyboard.press('Enter')
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main')
  await page.context().close()
})

it('asks before drafts are lost on signing out', async () => {
  const page = await openApp(desk)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => localStorage.setItem('liuyong.draft.u1.post.new', '{}'))
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByText('本机上有 1 份没有提交的草稿').waitFor()
  await page.getByRole('button', { name: '取消' }).click()
  expect(await page.evaluate(() => localStorage.length)).toBe(1)
  await page.getByRole('button', { name: '退出登录' }).click()
  await page.getByRole('button', { name: '删除草稿并退出' }).click()
  await page.waitForURL((url) => url.pathname === '/')
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('draft')))).toEqual([])
  await page.context().close()
})

it('names pages that are not there', async () => {
  const page = await openApp(desk, 'nowhere')
  await page.getByRole('heading', { level: 1, name: '找不到这个页面' }).waitFor()
  expect(await page.title()).toBe('找不到页面 · 留永')
  expect(await violations(page)).toEqual([])
  await page.context().close()
})
