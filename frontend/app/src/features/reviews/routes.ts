import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'reviews',
  texts: ['words', 'rules'],
  routes: [
    {
      path: '/reviews',
      component: () => import('./ReviewQueue.vue'),
      meta: { title: { 'zh-CN': '审核', en: 'Reviews' }, roles: ['reviewer', 'admin'] },
    },
    {
      path: '/reviews/:id',
      component: () => import('./ReviewCase.vue'),
      props: true,
      meta: { title: { 'zh-CN': '审核案件', en: 'Review case' }, roles: ['reviewer'] },
    },
    {
      path: '/desk-report',
      component: () => import('./DeskReport.vue'),
      meta: { title: { 'zh-CN': '审核工作报告', en: 'Work of the desk' }, roles: ['reviewer', 'admin'] },
    },
  ],
  nav: [{ to: '/reviews', label: { 'zh-CN': '审核', en: 'Reviews' }, icon: 'review', roles: ['reviewer', 'admin'], order: 10 }, { to: '/desk-report', label: { 'zh-CN': '工作报告', en: 'Work of the desk' }, icon: 'chart', roles: ['reviewer', 'admin'], order: 90 }],
}
