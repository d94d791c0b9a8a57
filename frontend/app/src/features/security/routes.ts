import type { Feature } from '@/feature'

// Everybody's, and reached from the name in the top bar: it stands in no role's navigation.
export const feature: Feature = {
  name: 'security',
  routes: [
    {
      path: '/account',
      component: () => import('./SecurityPage.vue'),
      meta: { title: { 'zh-CN': '账号与安全', en: 'Account and security' } },
    },
  ],
}
