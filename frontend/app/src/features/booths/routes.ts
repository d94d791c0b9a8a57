import type { Role } from '@/api/token'
import type { Feature } from '@/feature'

const roles: Role[] = ['employer']

export const feature: Feature = {
  name: 'booths',
  texts: ['words'],
  routes: [
    { path: '/booths', component: () => import('./BoothList.vue'), meta: { title: { 'zh-CN': '招聘会展位', en: 'Fair booths' }, roles } },
    { path: '/booths/:fairId', component: () => import('./BoothPage.vue'), props: true, meta: { title: { 'zh-CN': '招聘会展位', en: 'Fair booth' }, roles } },
  ],
  nav: [{ to: '/booths', label: { 'zh-CN': '招聘会', en: 'Fairs' }, icon: 'calendar', roles, order: 50 }],
}
