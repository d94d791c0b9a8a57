import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'resume',
  texts: ['words'],
  routes: [
    {
      path: '/resume',
      component: () => import('./ResumePage.vue'),
      meta: { title: { 'zh-CN': '我的简历', en: 'My résumé' }, roles: ['graduate'] },
    },
  ],
  nav: [{ to: '/resume', label: { 'zh-CN': '简历', en: 'Résumé' }, icon: 'file', roles: ['graduate'], order: 20 }],
}
