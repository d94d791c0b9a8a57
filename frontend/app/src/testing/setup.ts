import { config, enableAutoUnmount } from '@vue/test-utils'
import { afterEach } from 'vitest'
import { i18n } from '@/i18n'

config.global.plugins.push(i18n)
// A plain anchor: components are tested without a router.
config.global.stubs = { RouterLink: { props: ['to'], template: '<a :href="String(to)"><slot /></a>' } }
enableAutoUnmount(afterEach)
afterEach(() => localStorage.clear())
