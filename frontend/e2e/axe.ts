import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe found on a page: nearest section, rule, and the start of the element. Empty is what every test expects. */
export async function violations(page: Page, except: string[] = []): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).withTags(tags).disableRules(except).analyze()
  const nodes = found.flatMap((rule) => rule.nodes.map((node) => ({ rule: rule.id, html: node.html, at: String(node.target[0]) })))
  return Promise.all(
    nodes.map(async ({ rule, html, at }) => {
      const section = await page.evaluate((selector) => document.querySelector(selector)?.closest('section')?.id, at)
      return `${section ?? 'page'}: ${rule}: ${html.slice(0, 160)}`
    }),
  )
}
