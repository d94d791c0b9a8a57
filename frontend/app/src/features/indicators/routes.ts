import type { Role } from '@/api/token'
import type { Feature } from '@/feature'

const roles: Role[] = ['analyst', 'officer', 'reviewer', 'admin', 'auditor']

export const feature: Feature = {
  name: 'indicators',
  texts: ['placements'],
  routes: [
    { path: '/indicators', component: () => import('./IndicatorBoard.vue'), meta: { title: { 'zh-CN': '计划指标', en: 'Indicators' }, roles } },
    { path: '/indicators/snapshots', component: () => import('./SnapshotList.vue'), meta: { title: { 'zh-CN': '月末留存', en: 'Month-end figures' }, roles } },
    { path: '/indicators/:id', component: () => import('./IndicatorPage.vue'), props: true, meta: { title: { 'zh-CN': '指标', en: 'Indicator' }, roles } },
  ],
  nav: [
    { to: '/indicators', label: { 'zh-CN': '计划指标', en: 'Indicators' }, icon: 'chart', roles, order: 40 },
    { to: '/indicators/snapshots', label: { 'zh-CN': '月末留存', en: 'Month-ends' }, icon: 'file', roles: ['analyst', 'auditor'], order: 50 },
  ],
}
