import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'team',
  routes: [
    { path: '/team', component: () => import('./TeamPage.vue'), meta: { title: { 'zh-CN': '团队', en: 'Team' }, roles: ['employer', 'institution'] } },
    { path: '/join', component: () => import('./JoinPage.vue'), meta: { title: { 'zh-CN': '加入团队', en: 'Join a team' } } },
  ],
  nav: [{ to: '/team', label: { 'zh-CN': '团队', en: 'Team' }, icon: 'people', roles: ['employer', 'institution'], order: 70 }],
}
