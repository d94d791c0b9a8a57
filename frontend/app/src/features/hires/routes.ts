import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'hires',
  texts: ['words'],
  routes: [
    { path: '/hires', component: () => import('./HireList.vue'), meta: { title: { 'zh-CN': '入职登记', en: 'Hires' }, roles: ['employer'] } },
    { path: '/hires/:id', component: () => import('./HirePage.vue'), props: true, meta: { title: { 'zh-CN': '入职登记', en: 'Hire' }, roles: ['employer'] } },
  ],
  nav: [{ to: '/hires', label: { 'zh-CN': '入职登记', en: 'Hires' }, icon: 'flag', roles: ['employer'], order: 30 }],
}
