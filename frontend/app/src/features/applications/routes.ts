import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'applications',
  texts: ['words', 'resume', 'posts'],
  routes: [
    {
      path: '/applications',
      component: () => import('./ApplicationList.vue'),
      meta: { title: { 'zh-CN': '我的应聘', en: 'My applications' }, roles: ['graduate'] },
    },
    {
      path: '/applications/:id',
      component: () => import('./ApplicationPage.vue'),
      props: true,
      meta: { title: { 'zh-CN': '应聘进展', en: 'Application' }, roles: ['graduate'] },
    },
    {
      path: '/interviews',
      component: () => import('./InterviewList.vue'),
      meta: { title: { 'zh-CN': '我的面试', en: 'My interviews' }, roles: ['graduate'] },
    },
    {
      path: '/apply/:postId',
      component: () => import('./ApplyPage.vue'),
      props: true,
      meta: { title: { 'zh-CN': '投递简历', en: 'Apply' }, roles: ['graduate'] },
    },
  ],
  nav: [
    { to: '/applications', label: { 'zh-CN': '应聘', en: 'Applications' }, icon: 'briefcase', roles: ['graduate'], order: 10 },
    { to: '/interviews', label: { 'zh-CN': '面试', en: 'Interviews' }, icon: 'calendar', roles: ['graduate'], order: 40 },
  ],
}
