import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'applicants',
  texts: ['words', 'resume', 'applications'],
  routes: [
    { path: '/applicants', component: () => import('./ApplicantBoard.vue'), meta: { title: { 'zh-CN': '应聘人', en: 'Applicants' }, roles: ['employer'] } },
    { path: '/applicants/:id', component: () => import('./ApplicantPage.vue'), props: true, meta: { title: { 'zh-CN': '应聘人', en: 'Applicant' }, roles: ['employer'] } },
  ],
  nav: [{ to: '/applicants', label: { 'zh-CN': '应聘人', en: 'Applicants' }, icon: 'people', roles: ['employer'], order: 20 }],
}
