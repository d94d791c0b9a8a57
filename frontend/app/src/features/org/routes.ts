import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'org',
  texts: ['words', 'appeals'],
  routes: [
    { path: '/org', component: () => import('./OrgPage.vue'), meta: { title: { 'zh-CN': '单位资质', en: 'Qualification' }, roles: ['employer'] } },
    { path: '/org/profile', component: () => import('./ProfilePage.vue'), meta: { title: { 'zh-CN': '单位信息', en: 'Our organisation' }, roles: ['employer'] } },
    { path: '/org/papers', component: () => import('./PapersPage.vue'), meta: { title: { 'zh-CN': '资质材料', en: 'Papers' }, roles: ['employer'] } },
  ],
  nav: [{ to: '/org', label: { 'zh-CN': '资质', en: 'Qualification' }, icon: 'building', roles: ['employer'], order: 40 }],
}
