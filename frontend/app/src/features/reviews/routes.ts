import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'reviews',
  texts: ['words', 'rules'],
  routes: [
    {
      path: '/reviews',
      component: () => import('./ReviewQueue.vue'),
      meta: { title: { 'zh-CN': '审核', en: 'Reviews' }, roles: ['reviewer'] },
    },
    {
      path: '/reviews/:id',
      component: () => import('./ReviewCase.vue'),
      props: true,
      meta: { title: { 'zh-CN': '审核案件', en: 'Review case' }, roles: ['reviewer'] },
    },
  ],
  nav: [{ to: '/reviews', label: { 'zh-CN': '审核', en: 'Reviews' }, icon: 'review', roles: ['reviewer'], order: 10 }],
}
