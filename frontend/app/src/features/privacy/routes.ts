import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'privacy',
  texts: ['applications'],
  routes: [
    {
      path: '/privacy',
      component: () => import('./PrivacyPage.vue'),
      meta: { title: { 'zh-CN': '身份与隐私', en: 'Identity and privacy' }, roles: ['graduate'] },
    },
  ],
  nav: [{ to: '/privacy', label: { 'zh-CN': '身份与隐私', en: 'Privacy' }, icon: 'shield', roles: ['graduate'], order: 90 }],
}
