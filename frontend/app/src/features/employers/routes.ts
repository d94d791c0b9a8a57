import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'employers',
  texts: ['words', 'reviews', 'measures', 'referrals'],
  routes: [
    {
      path: '/employers',
      component: () => import('./EmployerList.vue'),
      meta: { title: { 'zh-CN': '单位', en: 'Employers' }, roles: ['reviewer', 'officer', 'admin'] },
    },
    {
      path: '/employers/:id',
      component: () => import('./EmployerPage.vue'),
      props: true,
      meta: { title: { 'zh-CN': '单位记录', en: 'Employer' }, roles: ['reviewer', 'officer', 'admin'] },
    },
  ],
  nav: [{ to: '/employers', label: { 'zh-CN': '单位', en: 'Employers' }, icon: 'building', roles: ['reviewer', 'officer', 'admin'], order: 60 }],
}
