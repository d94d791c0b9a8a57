import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'records',
  routes: [{ path: '/records', component: () => import('./RecordsPage.vue'), meta: { title: { 'zh-CN': '审计', en: 'Audit' }, roles: ['auditor'] } }],
  nav: [{ to: '/records', label: { 'zh-CN': '审计', en: 'Audit' }, icon: 'shield', roles: ['auditor'], order: 10 }],
}
