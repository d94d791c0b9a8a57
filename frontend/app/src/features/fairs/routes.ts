import type { Feature } from '@/feature'
import type { Role } from '@/api/token'

const roles: Role[] = ['officer', 'institution']

export const feature: Feature = {
  name: 'fairs',
  texts: ['words'],
  routes: [
    { path: '/fairs', component: () => import('./FairList.vue'), meta: { title: { 'zh-CN': '招聘会', en: 'Fairs' }, roles } },
    { path: '/fairs/new', component: () => import('./FairNew.vue'), meta: { title: { 'zh-CN': '筹备招聘会', en: 'Plan a fair' }, roles } },
    { path: '/fairs/:id', component: () => import('./FairPage.vue'), props: true, meta: { title: { 'zh-CN': '招聘会', en: 'Fair' }, roles } },
    { path: '/fairs/:id/edit', component: () => import('./FairEdit.vue'), props: true, meta: { title: { 'zh-CN': '修改招聘会', en: 'Change a fair' }, roles } },
  ],
  nav: [
    { to: '/fairs', label: { 'zh-CN': '招聘会', en: 'Fairs' }, icon: 'calendar', roles: ['officer'], order: 30 },
    { to: '/fairs', label: { 'zh-CN': '校园招聘会', en: 'Campus fairs' }, icon: 'calendar', roles: ['institution'], order: 20 },
  ],
}
