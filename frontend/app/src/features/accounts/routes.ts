import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'accounts',
  routes: [
    { path: '/accounts', component: () => import('./AccountList.vue'), meta: { title: { 'zh-CN': '账号与角色', en: 'Accounts and roles' }, roles: ['security'] } },
    { path: '/accounts/:id', component: () => import('./AccountPage.vue'), props: true, meta: { title: { 'zh-CN': '账号', en: 'Account' }, roles: ['security'] } },
  ],
  nav: [{ to: '/accounts', label: { 'zh-CN': '账号与角色', en: 'Accounts and roles' }, icon: 'people', roles: ['security'], order: 10 }],
}
