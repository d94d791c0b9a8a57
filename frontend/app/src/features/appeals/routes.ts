import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'appeals',
  texts: ['words', 'measures'],
  routes: [
    { path: '/appeals', component: () => import('./AppealList.vue'), meta: { title: { 'zh-CN': '处理与申诉', en: 'Measures and appeals' }, roles: ['reviewer'] } },
    { path: '/appeals/:id', component: () => import('./AppealCase.vue'), props: true, meta: { title: { 'zh-CN': '申诉', en: 'Appeal' }, roles: ['reviewer'] } },
  ],
  nav: [{ to: '/appeals', label: { 'zh-CN': '处理与申诉', en: 'Measures, appeals' }, icon: 'message', roles: ['reviewer'], order: 25 }],
}
