import { createI18n } from 'vue-i18n'
import zhCore from './zh-CN/core'

export const locales = ['zh-CN', 'en'] as const
export type Locale = (typeof locales)[number]
/** A short text in both languages, for things that are named before their feature is loaded. */
export type Label = Record<Locale, string>

type Texts = { [key: string]: string | Texts }
// core is what the frame and the components say; every other file is one feature and loads with its routes.
const files = import.meta.glob<Texts>(['./zh-CN/*.ts', './en/*.ts', '!./zh-CN/core.ts'], { import: 'default' })

// A cookie, not storage: the public site reads the same choice on the server.
const cookie = 'liuyong_lang'

const initial = storedLocale()
export const i18n = createI18n({
  legacy: false as const,
  locale: initial,
  fallbackLocale: 'zh-CN',
  messages: { 'zh-CN': { core: zhCore }, en: {} },
  missingWarn: import.meta.env.DEV,
  fallbackWarn: false,
})

const loaded = new Set<string>()
const wanted = new Set<string>(['core'])

export function currentLocale(): Locale {
  return i18n.global.locale.value
}

/** Makes the texts of a feature ready in the present language: file `zh-CN/<name>.ts` becomes keys `<name>.*`. */
export async function loadMessages(name: string): Promise<void> {
  wanted.add(name)
  await loadFor(currentLocale(), name)
}

/** Changes the language everywhere, for this visit and the next. */
export async function setLocale(locale: Locale): Promise<void> {
  await Promise.all([...wanted].map((name) => loadFor(locale, name)))
  i18n.global.locale.value = locale
  document.documentElement.lang = locale
  document.cookie = `${cookie}=${locale}; path=/; max-age=31536000; samesite=lax`
}

/** Loads what the first screen says. */
export async function startI18n(): Promise<void> {
  document.documentElement.lang = currentLocale()
  await loadFor(currentLocale(), 'core')
}

export function inLocale(label: Label): string {
  return label[currentLocale()]
}

async function loadFor(locale: Locale, name: string): Promise<void> {
  const path = `./${locale}/${name}.ts`
  const load = files[path]
  if (!load || loaded.has(path)) return
  i18n.global.mergeLocaleMessage(locale, { [name]: await load() })
  loaded.add(path)
}

function storedLocale(): Locale {
  const found = new RegExp(`(?:^|; )${cookie}=([^;]+)`).exec(document.cookie)?.[1]
  return locales.find((locale) => locale === found) ?? 'zh-CN'
}
