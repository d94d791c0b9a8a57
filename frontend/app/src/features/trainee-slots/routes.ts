import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'trainee-slots',
  texts: ['words'],
  routes: [
    {
      path: '/trainee-slots',
      component: () => import('./SlotQueue.vue'),
      meta: { title: { 'zh-CN': '见习岗位核定', en: 'Trainee headcounts' }, roles: ['officer'] },
    },
    {
      path: '/trainee-slots/:id',
      component: () => import('./SlotPage.vue'),
      props: true,
      meta: { title: { 'zh-CN': '见习岗位申报', en: 'Trainee filing' }, roles: ['officer'] },
    },
  ],
  nav: [{ to: '/trainee-slots', label: { 'zh-CN': '见习岗位', en: 'Traineeships' }, icon: 'people', roles: ['officer'], order: 20 }],
}
