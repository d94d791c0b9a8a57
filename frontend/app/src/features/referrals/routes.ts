import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'referrals',
  texts: ['words', 'reviews', 'complaints', 'measures'],
  routes: [
    { path: '/referrals', component: () => import('./ReferralList.vue'), meta: { title: { 'zh-CN': '移送', en: 'Handed over' }, roles: ['reviewer'] } },
    { path: '/referrals/:id', component: () => import('./ReferralPage.vue'), props: true, meta: { title: { 'zh-CN': '移送', en: 'Matter handed over' }, roles: ['reviewer'] } },
  ],
  nav: [{ to: '/referrals', label: { 'zh-CN': '移送', en: 'Handed over' }, icon: 'external', roles: ['reviewer'], order: 24 }],
}
