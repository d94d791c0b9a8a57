import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router'
import { features } from '@/feature'
import { inLocale, loadMessages } from '@/i18n'
import { hasRole } from '@/session/session'

const routes: RouteRecordRaw[] = [
  ...features.flatMap(({ name, routes: own, texts = [] }) =>
    own.map((route) => ({ ...route, meta: { ...route.meta, texts: [name, ...texts] } })),
  ),
  {
    path: '/forbidden',
    name: 'forbidden',
    component: () => import('@/layout/ForbiddenPage.vue'),
    meta: { title: { 'zh-CN': '没有权限', en: 'No access' } },
  },
  {
    path: '/:rest(.*)*',
    name: 'not-found',
    component: () => import('@/layout/NotFoundPage.vue'),
    meta: { title: { 'zh-CN': '找不到页面', en: 'Page not found' } },
  },
]

export const router = createRouter({
  history: createWebHistory('/app/'),
  routes,
  scrollBehavior: (to, from, saved) => saved ?? (to.path === from.path ? undefined : { top: 0 }),
})

router.beforeEach(async (to) => {
  if (to.meta.roles && !hasRole(...to.meta.roles)) return { name: 'forbidden', replace: true }
  await Promise.all((to.meta.texts ?? []).map(loadMessages))
  return true
})

router.afterEach((to, from, failure) => {
  if (failure) return
  const title = to.meta.title && inLocale(to.meta.title)
  document.title = title ? `${title} · 留永` : '留永'
  // Screen readers and keyboards start at the top of the new page; a change of query stays where it is.
  if (from.matched.length && to.path !== from.path) document.getElementById('main')?.focus()
})
