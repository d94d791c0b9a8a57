// What the desk decides can be looked at again: an employer appeals and another reviewer puts it right; and an employer is
// suspended by two reviewers, and comes back.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { openAs, openPost, said, signIn, start, stop, tidy, visit } from './walk.mjs'

before(start)
after(stop)

const match = (version) => ({ 'If-Match': `"${version}"` })

test('a post that was taken down comes back on appeal, decided by somebody else', async () => {
  const [employer, reviewer] = [await signIn('employer'), await signIn('reviewer')]
  const post = await openPost(employer)
  await reviewer('POST', `/posts/${post.id}/take-down`, { reason: '收取押金属实。' }, match(post.version))
  await openAs('employer@demo', 'phone-light', `/posts/${post.id}`, async (page) => {
    await page.getByRole('button', { name: '提出申诉' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('申诉理由').fill('不服')
    await dialog.getByRole('button', { name: '提交申诉' }).click()
    await dialog.getByText(/太短|至少/).first().waitFor()
    await dialog.getByLabel('申诉理由').fill('所述押金为工装借用押金，已当场退还，有收据为证。')
    await tidy(page, 'appealing on a phone')
    await dialog.getByRole('button', { name: '提交申诉' }).click()
    await page.getByText('申诉处理中').waitFor()
    await tidy(page, 'an appeal that waits')
  })
  await openAs('reviewer@demo', 'desk-light', '/appeals', async (page) => {
    await page.getByRole('link', { name: post.title }).click()
    await page.getByText('您参与了原决定').waitFor()
    await tidy(page, 'an appeal against my own decision')
  })
  for (const view of ['phone-light', 'desk-light']) {
    await openAs('reviewer2@demo', view, '/appeals', async (page) => {
      await page.getByRole('link', { name: post.title }).waitFor()
      await tidy(page, `appeals ${view}`)
      await page.getByRole('link', { name: post.title }).click()
      await page.getByText('收取押金属实。').waitFor()
      await tidy(page, `an appeal ${view}`)
      if (view === 'phone-light') return
      await page.getByRole('button', { name: '申诉成立，改正' }).click()
      const dialog = page.getByRole('dialog')
      await dialog.getByRole('textbox').fill('押金已退还，收据属实。')
      await dialog.getByRole('button', { name: '申诉成立，改正' }).click()
      await said(page, '已改正原决定')
    })
  }
  assert.equal((await employer('GET', `/posts/${post.id}`)).status, 'published')
  await openAs('employer@demo', 'phone-light', `/posts/${post.id}`, async (page) => {
    await page.getByText('押金已退还，收据属实。').waitFor()
    await tidy(page, 'an appeal that was granted')
  })
})

test('two reviewers suspend an employer, its posts are out of view, and it comes back', async () => {
  const [one, mine] = [await signIn('reviewer'), await signIn('employer')]
  const me = await mine('GET', '/me')
  const { items } = await one('GET', '/orgs?kind=employer&qualification=approved&limit=100')
  const own = new Set((me.memberships ?? []).map((m) => m.org_id))
  let chosen
  for (const org of items) {
    if (own.has(org.id)) continue
    const posts = await one('GET', `/posts?employer=${org.id}&limit=20`)
    const post = posts.items.find((p) => p.live)
    if (post) chosen = { org, post }
    if (post) break
  }
  assert.ok(chosen, 'an employer with a live post')
  await openAs('reviewer@demo', 'desk-light', `/employers/${chosen.org.id}`, async (page) => {
    await page.getByRole('button', { name: '提出暂停资质' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('两次举报属实，正在调查。')
    await tidy(page, 'proposing to suspend')
    await dialog.getByRole('button', { name: '提出暂停资质' }).click()
    await page.getByText('这是您提出的').waitFor()
    await tidy(page, 'a proposed measure')
  })
  await openAs('reviewer2@demo', 'phone-light', '/appeals', async (page) => {
    await page.getByRole('link', { name: chosen.org.name }).first().waitFor()
    await tidy(page, 'a measure that waits on a phone')
    await page.getByRole('link', { name: chosen.org.name }).first().click()
    await page.getByRole('button', { name: '同意，暂停资质' }).click()
    await said(page, '处理已生效')
    await page.reload() // the brief message covers what lies below it
    await page.getByText('生效中').waitFor()
    await tidy(page, 'a measure in force on a phone')
  })
  await visit('phone-light', `/posts/${chosen.post.id}`, async (page) => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await page.getByRole('link', { name: '投递简历' }).count(), 0)
    await tidy(page, 'a post of a suspended employer')
  })
  await openAs('reviewer@demo', 'desk-light', `/employers/${chosen.org.id}`, async (page) => {
    await page.getByRole('button', { name: '解除暂停' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('已整改并退还费用。')
    await dialog.getByRole('button', { name: '解除暂停' }).click()
    await said(page, '已解除暂停')
  })
  assert.equal((await one('GET', `/posts/${chosen.post.id}`)).live, true)
})
