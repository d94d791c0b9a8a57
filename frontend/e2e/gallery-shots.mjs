// Screenshots of the gallery for a look by eye: `npm run shots -- <folder>`.
import { mkdirSync } from 'node:fs'
import { launch, openPage, views } from './browser.mjs'
import { serveSource } from './dev-server.mjs'

const folder = process.argv[2] ?? '.cache/shots'
mkdirSync(folder, { recursive: true })
const source = await serveSource()
const browser = await launch()
try {
  for (const view of views) {
    const { name } = view
    const page = await openPage(browser, view)
    await page.goto(source.gallery)
    await page.locator('#timeline').waitFor()
    await page.screenshot({ path: `${folder}/gallery-${name}.png`, fullPage: true })
    for (const [only, overlay] of [['dialog', 'plain'], ['dialog', 'drawer'], ['dialog', 'confirm'], ['toast', 'shown']]) {
      await page.goto(`${source.gallery}?only=${only}&overlay=${overlay}`)
      await page.locator('h2').first().waitFor()
      await page.screenshot({ path: `${folder}/${only}-${overlay}-${name}.png` })
    }
    await page.context().close()
  }
} finally {
  await browser.close()
  await source.close()
}
