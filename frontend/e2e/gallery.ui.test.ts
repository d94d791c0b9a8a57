import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { violations } from './axe'
import { launch, openPage, views } from './browser.mjs'
import { serveSource } from './dev-server.mjs'

interface Entry {
  name: string
  overlays: string[]
}

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

// Two examples of one landmark stand on the gallery, never on a page.
const except = ['landmark-unique']

async function openGallery(page: Page, query = ''): Promise<Entry[]> {
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(source.gallery + query)
  await page.locator('section h2').first().waitFor()
  expect(errors).toEqual([])
  return page.evaluate(() => (window as unknown as { catalogue: Entry[] }).catalogue)
}

describe.each(views)('$name', (view) => {
  let page: Page
  beforeAll(async () => {
    page = await openPage(browser, view)
  })
  afterAll(() => page.context().close())

  it('no component in any state breaks a rule of axe', async () => {
    expect((await openGallery(page)).length).toBeGreaterThanOrEqual(28)
    expect(await violations(page, except)).toEqual([])
  })

  it('no overlay breaks a rule of axe', async () => {
    const found: Record<string, string[]> = {}
    for (const { name, overlays } of await openGallery(page)) {
      for (const overlay of overlays) {
        await openGallery(page, `?only=${name}&overlay=${overlay}`)
        const broken = await violations(page, except)
        if (broken.length) found[`${name} ${overlay}`] = broken
      }
    }
    expect(found).toEqual({})
  })

  it('nothing is wider than the screen, also at 320 px', async () => {
    await page.setViewportSize({ width: Math.min(view.viewport.width, 320), height: 800 })
    await openGallery(page)
    const wide = await page.evaluate(() =>
      [...document.querySelectorAll('section')].filter((one) => one.scrollWidth > one.clientWidth).map((one) => one.id),
    )
    expect(wide).toEqual([])
    await page.setViewportSize(view.viewport)
  })
})

describe('keyboard', () => {
  it('reaches a dialog, stays in it, and comes back to where it was', async () => {
    const page = await openPage(browser, views[2])
    await openGallery(page, '?only=dialog')
    await page.getByRole('button', { name: '关闭岗位' }).focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: '关闭岗位“总账会计”？' })
    await dialog.waitFor()
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('取消')
    for (let press = 0; press < 4; press++) await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement === document.body || document.activeElement?.closest('dialog') !== null)).toBe(true)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('关闭岗位')
    await page.context().close()
  })

  it('chooses from a combobox', async () => {
    const page = await openPage(browser, views[2])
    await openGallery(page, '?only=combobox')
    const box = page.getByRole('combobox', { name: '工作地点' })
    await box.fill('机械')
    await page.getByRole('option', { name: '机械设计制造及其自动化' }).waitFor()
    expect(await violations(page, except)).toEqual([])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    expect(await box.inputValue()).toBe('机械设计制造及其自动化')
    expect(await violations(page, except)).toEqual([])
    await page.context().close()
  })

  it('moves along tabs with the arrows', async () => {
    const page = await openPage(browser, views[2])
    await openGallery(page, '?only=tabs')
    await page.getByRole('tab', { name: '待处理' }).focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('tab', { selected: true }).textContent()).toContain('面试')
    await page.context().close()
  })
})
