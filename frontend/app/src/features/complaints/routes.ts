import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'complaints',
  texts: ['words', 'referrals'],
  routes: [
    { path: '/complaints', component: () => import('./ComplaintList.vue'), meta: { title: { 'zh-CN': '举报', en: 'Complaints' }, roles: ['reviewer'] } },
    { path: '/complaints/:id', component: () => import('./ComplaintCase.vue'), props: true, meta: { title: { 'zh-CN': '举报核查', en: 'Complaint' }, roles: ['reviewer'] } },
  ],
  nav: [{ to: '/complaints', label: { 'zh-CN': '举报', en: 'Complaints' }, icon: 'flag', roles: ['reviewer'], order: 20 }],
}
