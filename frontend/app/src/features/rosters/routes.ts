import type { Role } from '@/api/token'
import type { Feature } from '@/feature'

const roles: Role[] = ['institution', 'officer', 'analyst']

export const feature: Feature = {
  name: 'rosters',
  routes: [
    { path: '/rosters', component: () => import('./RosterList.vue'), meta: { title: { 'zh-CN': '毕业生名册', en: 'Rosters' }, roles } },
    { path: '/rosters/new', component: () => import('./RosterNew.vue'), meta: { title: { 'zh-CN': '新建名册', en: 'New roster' }, roles: ['institution'] } },
    { path: '/rosters/:id', component: () => import('./RosterPage.vue'), props: true, meta: { title: { 'zh-CN': '毕业生名册', en: 'Roster' }, roles } },
  ],
  nav: [
    { to: '/rosters', label: { 'zh-CN': '毕业生名册', en: 'Rosters' }, icon: 'list', roles: ['institution'], order: 10 },
    { to: '/rosters', label: { 'zh-CN': '名册', en: 'Rosters' }, icon: 'list', roles: ['officer', 'analyst'], order: 70 },
  ],
}
