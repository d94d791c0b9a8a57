import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'traineeship',
  texts: ['words'],
  routes: [
    { path: '/trainee-filing', component: () => import('./FilingList.vue'), meta: { title: { 'zh-CN': '见习申报', en: 'Traineeships' }, roles: ['employer'] } },
    { path: '/trainee-filing/new', component: () => import('./FilingPage.vue'), meta: { title: { 'zh-CN': '申报见习岗位', en: 'File a headcount' }, roles: ['employer'] } },
    { path: '/trainee-filing/:id', component: () => import('./FilingPage.vue'), props: true, meta: { title: { 'zh-CN': '见习申报', en: 'Headcount' }, roles: ['employer'] } },
  ],
  nav: [{ to: '/trainee-filing', label: { 'zh-CN': '见习申报', en: 'Traineeships' }, icon: 'list', roles: ['employer'], order: 50 }],
}
