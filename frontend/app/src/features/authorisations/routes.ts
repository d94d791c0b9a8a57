import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'authorisations',
  texts: ['words'],
  routes: [
    { path: '/authorisations', component: () => import('./AuthorisationList.vue'), meta: { title: { 'zh-CN': '授权', en: 'Authorisations' }, roles: ['employer'] } },
    { path: '/authorisations/new', component: () => import('./AuthorisationNew.vue'), meta: { title: { 'zh-CN': '提交授权', en: 'File an authorisation' }, roles: ['employer'] } },
    { path: '/authorisations/register', component: () => import('./RegisterPage.vue'), meta: { title: { 'zh-CN': '再登记一家单位', en: 'Register another employer' }, roles: ['employer'] } },
    { path: '/authorisations/:id', component: () => import('./AuthorisationPage.vue'), props: true, meta: { title: { 'zh-CN': '授权', en: 'Authorisation' }, roles: ['employer'] } },
    { path: '/authorisation-desk', component: () => import('./AuthorisationDesk.vue'), meta: { title: { 'zh-CN': '授权审核', en: 'Authorisations to review' }, roles: ['reviewer'] } },
    { path: '/authorisation-desk/:id', component: () => import('./AuthorisationPage.vue'), props: true, meta: { title: { 'zh-CN': '授权审核', en: 'Authorisation' }, roles: ['reviewer'] } },
  ],
  nav: [
    { to: '/authorisations', label: { 'zh-CN': '授权', en: 'Authorisations' }, icon: 'shield', roles: ['employer'], order: 75 },
    { to: '/authorisation-desk', label: { 'zh-CN': '授权审核', en: 'Authorisations' }, icon: 'shield', roles: ['reviewer'], order: 30 },
  ],
}
