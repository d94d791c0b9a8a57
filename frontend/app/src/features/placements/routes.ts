import type { Feature } from '@/feature'

const roles = ['officer'] as const

export const feature: Feature = {
  name: 'placements',
  texts: ['words'],
  routes: [
    {
      path: '/placements',
      component: () => import('./PlacementQueue.vue'),
      meta: { title: { 'zh-CN': '就业核实', en: 'Placements' }, roles: [...roles] },
    },
    {
      path: '/placements/new',
      component: () => import('./PlacementEntry.vue'),
      meta: { title: { 'zh-CN': '录入就业结果', en: 'Enter a placement' }, roles: [...roles] },
    },
    {
      path: '/placements/:id',
      component: () => import('./PlacementPage.vue'),
      props: true,
      meta: { title: { 'zh-CN': '就业记录', en: 'Placement' }, roles: [...roles] },
    },
  ],
  nav: [{ to: '/placements', label: { 'zh-CN': '就业核实', en: 'Placements' }, icon: 'check', roles: [...roles], order: 10 }],
}
