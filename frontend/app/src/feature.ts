import type { RouteRecordRaw } from 'vue-router'
import type { Label } from '@/i18n'
import type { Role } from '@/api/token'
import type { IconName } from '@/ui/icon/names'

export interface NavItem {
  /** Address under /app. */
  to: string
  label: Label
  icon: IconName
  /** Who sees it. */
  roles: Role[]
  /** Place among the items of a role; the first is where the role starts, the first four stand on a phone's bar. */
  order: number
}

/**
 * One noun of the bureau's work in the app. `src/features/<name>/routes.ts` exports one as `feature`; the router finds
 * it there. Pages are loaded when first visited, with the texts of `src/i18n/<locale>/<name>.ts`.
 */
export interface Feature {
  name: string
  routes: RouteRecordRaw[]
  nav?: NavItem[]
  /** Further text files that its pages need, such as `words`: the names of states and fields that several features say. */
  texts?: string[]
}

declare module 'vue-router' {
  interface RouteMeta {
    title?: Label
    /** Who may open the page; left out: everyone signed in. */
    roles?: Role[]
    /** Set by the router: the text files that the page needs. */
    texts?: string[]
  }
}

const modules = import.meta.glob<Feature>('./features/*/routes.ts', { eager: true, import: 'feature' })

export const features: Feature[] = Object.values(modules)

/** The navigation of a person with these roles, in order. */
export function navFor(roles: readonly Role[], from: Feature[] = features): NavItem[] {
  return from
    .flatMap((feature) => feature.nav ?? [])
    .filter((item) => item.roles.some((role) => roles.includes(role)))
    .sort((a, b) => a.order - b.order)
}
