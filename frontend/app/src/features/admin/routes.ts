import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'admin',
  texts: ['words', 'indicators', 'rules'],
  routes: [
    { path: '/system', component: () => import('./SystemPage.vue'), meta: { title: { 'zh-CN': '运行状况', en: 'System' }, roles: ['admin'] } },
    { path: '/programme', component: () => import('./ProgrammePage.vue'), meta: { title: { 'zh-CN': '政策参数', en: 'Programme' }, roles: ['admin', 'analyst', 'officer', 'auditor'] } },
    { path: '/rules', component: () => import('./RulesPage.vue'), meta: { title: { 'zh-CN': '筛查规则', en: 'Screening rules' }, roles: ['admin', 'reviewer', 'officer'] } },
  ],
  nav: [
    { to: '/system', label: { 'zh-CN': '运行状况', en: 'System' }, icon: 'settings', roles: ['admin'], order: 10 },
    { to: '/programme', label: { 'zh-CN': '政策参数', en: 'Programme' }, icon: 'file', roles: ['admin', 'analyst', 'officer', 'auditor'], order: 80 },
    { to: '/rules', label: { 'zh-CN': '筛查规则', en: 'Screening rules' }, icon: 'check', roles: ['admin', 'reviewer', 'officer'], order: 85 },
  ],
}
