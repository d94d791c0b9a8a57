import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

export function launch(): Promise<Browser>
export function openPage(browser: Browser, view?: BrowserContextOptions & { name?: string }): Promise<Page>
export const views: (BrowserContextOptions & { name: string; viewport: { width: number; height: number } })[]
