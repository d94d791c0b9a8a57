import type { Feature } from '@/feature'

export const feature: Feature = {
  name: 'records',
  routes: [
    { path: '/records', component: () => import('./LogPage.vue'), meta: { title: { 'zh-CN': '审计日志', en: 'Audit log' }, roles: ['auditor'] } },
    { path: '/records/proof', component: () => import('./ProofPage.vue'), meta: { title: { 'zh-CN': '封存与校验', en: 'Seals and verification' }, roles: ['auditor'] } },
    { path: '/records/checks/:id', component: () => import('./CheckPage.vue'), props: true, meta: { title: { 'zh-CN': '校验结果', en: 'Verification' }, roles: ['auditor'] } },
    { path: '/records/:id', component: () => import('./EntryPage.vue'), props: true, meta: { title: { 'zh-CN': '审计记录', en: 'Entry' }, roles: ['auditor'] } },
  ],
  nav: [
    { to: '/records', label: { 'zh-CN': '审计日志', en: 'Audit log' }, icon: 'shield', roles: ['auditor'], order: 10 },
    { to: '/records/proof', label: { 'zh-CN': '封存与校验', en: 'Seals and verification' }, icon: 'check', roles: ['auditor'], order: 20 },
  ],
}
