import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'placement',
  texts: ['words'],
  routes: [
    {
      path: '/my-placement',
      component: () => import('./PlacementList.vue'),
      meta: { title: { 'zh-CN': '我的就业', en: 'My placement' }, roles: ['graduate'] },
    },
    {
      path: '/my-placement/:id',
      component: () => import('./PlacementPage.vue'),
      props: true,
      meta: { title: { 'zh-CN': '核对入职信息', en: 'My start of work' }, roles: ['graduate'] },
    },
  ],
  nav: [{ to: '/my-placement', label: { 'zh-CN': '就业', en: 'Placement' }, icon: 'flag', roles: ['graduate'], order: 30 }],
}
