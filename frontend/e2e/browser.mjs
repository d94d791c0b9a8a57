// Debian's Chromium through playwright-core, the same for every browser test.
import { existsSync } from 'node:fs'
import { chromium } from 'playwright-core'

const executablePath = process.env.LIUYONG_CHROMIUM ?? '/usr/bin/chromium'

/** Starts a headless browser. Throws with what to install when there is none. */
export async function launch() {
  if (!existsSync(executablePath)) {
    throw new Error(`no browser at ${executablePath}: install it (Debian: apt-get install chromium fonts-noto-cjk) or set LIUYONG_CHROMIUM`)
  }
  return chromium.launch({
    executablePath,
    headless: true,
    args: [
      '--no-sandbox', // the sandbox refuses to run as root
      '--lang=zh-CN',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  })
}

/** A page in a context of its own, as axe needs it. Close it with `page.context().close()`. */
export async function openPage(browser, view = {}) {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...view, name: undefined })
  return context.newPage()
}

/** The two widths and two themes that every page is looked at in. */
export const views = [
  { name: 'phone-light', viewport: { width: 390, height: 844 }, colorScheme: 'light', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: true, isMobile: true },
  { name: 'phone-dark', viewport: { width: 390, height: 844 }, colorScheme: 'dark', locale: 'zh-CN', timezoneId: 'Asia/Shanghai', hasTouch: true, isMobile: true },
  { name: 'desk-light', viewport: { width: 1280, height: 900 }, colorScheme: 'light', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
  { name: 'desk-dark', viewport: { width: 1280, height: 900 }, colorScheme: 'dark', locale: 'zh-CN', timezoneId: 'Asia/Shanghai' },
]
