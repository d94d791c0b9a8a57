// The public site in a browser, against a running server with the demonstration data:
// LIUYONG_URL=http://127.0.0.1:8080 node --test e2e/site.spec.mjs
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { launch, openPage, views } from './browser.mjs'

const base = process.env.LIUYONG_URL
if (!base) throw new Error('LIUYONG_URL names no server')

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
const phone = views.find((view) => view.name === 'phone-light')
const desk = views.find((view) => view.name === 'desk-light')
let browser

before(async () => {
  browser = await launch()
})
after(() => browser.close())

/** Runs a test on a page of its own and closes it. */
async function on(view, path, run) {
  const page = await openPage(browser, view)
  const said = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(String(error)))
  try {
    await page.goto(base + path, { waitUntil: 'networkidle' })
    await run(page)
    assert.deepEqual(said, [], `the console of ${path}`)
  } finally {
    await page.context().close()
  }
}

/** Addresses of every kind of page, found by following links as a reader does. */
async function everyPage() {
  const found = new Map(
    ['/', '/search', '/search?q=zzzz&kind=job', '/fairs', '/figures', '/help', '/help/fraud', '/help/graduates', '/help/posting', '/help/privacy', '/help/accessibility', '/help/about', '/sign-in', '/register', '/register?role=employer', '/nowhere', '/?lang=en', '/search?lang=en'].map((path) => [path, path]),
  )
  const page = await openPage(browser, desk)
  const first = async (from, selector) => {
    await page.goto(base + from)
    const href = await page.locator(selector).first().getAttribute('href')
    found.set(selector, href)
    return href
  }
  const post = await first('/search', '.ly-post__link')
  await first(post, 'a[href^="/employers/"]')
  await first('/fairs', 'a[href^="/fairs/"]:not([href*="?"])')
  await first('/figures', 'a[href^="/figures/"]')
  await page.context().close()
  return [...found.values()]
}

test('every page is accessible, fits a phone, and keeps to the content security policy', async () => {
  const paths = await everyPage()
  for (const view of views.filter(({ name }) => name === 'phone-dark' || name === 'desk-light')) {
    for (const path of paths) {
      await on(view, path, async (page) => {
        const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze()
        const faults = violations.flatMap((rule) => rule.nodes.map((node) => `${rule.id}: ${node.html.slice(0, 160)}`))
        assert.deepEqual(faults, [], `${path} in ${view.name}`)
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        assert.ok(wider <= 0, `${path} in ${view.name} is ${wider} px too wide`)
      })
    }
  }
})

test('nothing scrolls sideways at 320 px, which is 400 % of a desk', async () => {
  for (const path of ['/', '/search', '/figures', '/register?role=employer', '/help/graduates', '/fairs']) {
    await on({ ...phone, viewport: { width: 320, height: 640 } }, path, async (page) => {
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
      assert.ok(wider <= 0, `${path} is ${wider} px too wide`)
    })
  }
})

test('the documentation of the API needs nothing from elsewhere', async () => {
  await on(desk, '/api/docs', async (page) => {
    await page.locator('#searchPosts > summary').click()
    assert.ok(await page.locator('#searchPosts').getByText('pay_min_yuan', { exact: true }).first().isVisible())
    const hosts = await page.evaluate(() => performance.getEntriesByType('resource').map((entry) => new URL(entry.name).origin))
    assert.deepEqual([...new Set(hosts)], [new URL(base).origin])
  })
})

test('a filter changes results, address and counts in place; back undoes it', async () => {
  await on(desk, '/search', async (page) => {
    const before = await page.locator('#total').textContent()
    await page.locator('#f-education-any').evaluate((node) => node.ownerDocument.documentElement.setAttribute('data-same', ''))
    await page.locator('#f-kind-job').check()
    await page.waitForURL('**/search?kind=job')
    await page.waitForFunction(() => document.getElementById('live').textContent !== '')
    assert.equal(await page.locator('#live').textContent(), (await page.locator('#total').textContent()).trim())
    assert.ok(await page.locator('html[data-same]').count(), 'the page was loaded anew')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'f-kind-job')
    assert.ok(await page.locator('.site-active a', { hasText: '全职岗位' }).isVisible())
    await page.goBack()
    // The address is back at once, the page as soon as it has been put back.
    await page.waitForFunction(
      (total) => document.getElementById('total')?.textContent === total && document.getElementById('f-kind-job')?.checked === false,
      before,
    )
    assert.equal(new URL(page.url()).search, '')
  })
})

test('on a phone the filters stay unfolded while they are used', async () => {
  await on(phone, '/search', async (page) => {
    assert.equal(await page.locator('#filters').isVisible(), false)
    await page.locator('label[for="show-filters"]').click()
    await page.locator('#m-area > summary').click()
    await page.locator('#f-education-bachelor').check()
    await page.waitForURL('**/search?education=bachelor')
    await page.waitForFunction(() => document.getElementById('f-education-bachelor')?.checked && document.getElementById('live').textContent !== '')
    assert.ok(await page.locator('#filters').isVisible())
    assert.ok(await page.locator('#m-area').evaluate((node) => node.open))
    await page.locator('#apply').click()
    await page.locator('label[for="show-filters"]').click()
    assert.equal(await page.locator('#filters').isVisible(), false)
  })
})

test('“show more” adds posts and moves the focus to the first of them', async () => {
  await on(desk, '/search', async (page) => {
    const cards = page.locator('#posts > li')
    const before = await cards.count()
    await page.locator('#paging .ly-more a').click()
    await page.waitForFunction((n) => document.querySelectorAll('#posts > li').length > n, before)
    const added = (await cards.count()) - before
    assert.ok(added > 0 && added <= 20)
    await page.waitForFunction((n) => document.querySelectorAll('#posts > li')[n].contains(document.activeElement), before)
    const hrefs = await page.locator('.ly-post__link').evaluateAll((links) => links.map((link) => link.href))
    assert.equal(new Set(hrefs).size, hrefs.length, 'a post came twice')
    assert.equal(new URL(page.url()).search, '')
  })
})

test('what is typed as pinyin or with a slip is searched for as what it stands for', async () => {
  await on(phone, '/search', async (page) => {
    // The words of titles are read in the background, soon after the start.
    await page.waitForFunction(async () => (await (await fetch('/api/v1/search/posts?q=kuaiji')).json()).corrected_query === '会计')
    const found = (q) => page.evaluate(async (words) => (await (await fetch(`/api/v1/search/posts?q=${encodeURIComponent(words)}`)).json()).hits.map((one) => one.id), q)
    const [post] = await found('会计')
    for (const typed of ['kuaiji', '会记', '會計']) assert.ok((await found(typed)).includes(post), typed)
    await page.goto(`${base}/search?q=kuaiji`)
    await page.getByText('已按“会计”搜索。').waitFor()
    await page.getByRole('link', { name: '仍搜索“kuaiji”' }).click()
    await page.waitForURL(/exact=true/)
    assert.equal(await page.getByText('已按“会计”搜索。').count(), 0)
  })
})

test('the search works without scripts', async () => {
  await on({ ...desk, javaScriptEnabled: false }, '/', async (page) => {
    await page.locator('#q').fill('会计')
    await page.locator('#q').press('Enter')
    await page.waitForURL('**/search?q=*')
    await page.locator('#f-kind-job').check()
    await page.locator('.ly-search button').click()
    await page.waitForURL('**kind=job*')
    assert.ok(await page.locator('#f-kind-job').isChecked())
    await page.locator('.site-active a').first().click()
    assert.equal(new URL(page.url()).searchParams.get('kind'), null)
    await page.goto(`${base}/search`)
    await page.locator('.ly-pages a[rel="next"]').click()
    assert.equal(new URL(page.url()).searchParams.get('page'), '2')
    await page.locator('.ly-post__link').first().click()
    assert.ok(await page.locator('main h1').isVisible())
  })
})

test('a refused sign-in keeps what was typed and leads the focus to what is wrong', async () => {
  for (const javaScriptEnabled of [true, false]) {
    await on({ ...phone, javaScriptEnabled }, '/sign-in?next=//evil.example', async (page) => {
      await page.locator('#login').fill('nobody-there')
      await page.locator('#password').fill('a-wrong-password')
      await page.locator('main button[type="submit"]').click()
      await page.locator('#errors').waitFor()
      assert.equal(await page.locator('#login').inputValue(), 'nobody-there')
      assert.equal(await page.locator('#password').inputValue(), '')
      assert.equal(await page.locator('input[name="next"]').inputValue(), '/app/')
      if (javaScriptEnabled) assert.equal(await page.evaluate(() => document.activeElement.id), 'errors')
    })
  }
})

test('the keyboard reaches the content first', async () => {
  await on(desk, '/', async (page) => {
    await page.keyboard.press('Tab')
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('href')), '#main')
    await page.keyboard.press('Enter')
    assert.equal(await page.evaluate(() => document.activeElement.id), 'main')
  })
})

test('the language is chosen once and kept', async () => {
  await on(desk, '/', async (page) => {
    await page.locator('.site-tools a[hreflang="en"]').click()
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    await page.goto(`${base}/search`)
    assert.equal(await page.locator('html').getAttribute('lang'), 'en')
    await page.locator('.site-tools a[hreflang="zh-CN"]').click()
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN')
  })
})
