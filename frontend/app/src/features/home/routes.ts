import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'home',
  texts: ['words'],
  routes: [
    {
      path: '/',
      component: () => import('./HomePage.vue'),
      meta: { title: { 'zh-CN': '首页', en: 'Start' } },
    },
  ],
  nav: [{ to: '/', label: { 'zh-CN': '首页', en: 'Start' }, icon: 'home', roles: ['graduate', 'employer'], order: 0 }],
}
