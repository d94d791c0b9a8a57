import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'home',
  routes: [
    {
      path: '/',
      component: () => import('./HomePage.vue'),
      meta: { title: { 'zh-CN': '首页', en: 'Start' } },
    },
  ],
}
