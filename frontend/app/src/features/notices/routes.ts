import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'notices',
  routes: [
    {
      path: '/notices',
      component: () => import('./NoticeList.vue'),
      meta: { title: { 'zh-CN': '消息', en: 'Messages' } },
    },
  ],
  nav: [{ to: '/notices', label: { 'zh-CN': '消息', en: 'Messages' }, icon: 'bell', roles: ['graduate', 'employer', 'institution', 'officer', 'security', 'auditor'], order: 80 }],
}
