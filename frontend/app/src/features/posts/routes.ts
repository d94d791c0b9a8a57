import type { Feature } from '@/feature'

const title = { 'zh-CN': '编辑岗位', en: 'Edit post' }

export const feature: Feature = {
  name: 'posts',
  texts: ['words', 'rules', 'appeals'],
  routes: [
    { path: '/posts', component: () => import('./PostList.vue'), meta: { title: { 'zh-CN': '我的岗位', en: 'Our posts' }, roles: ['employer'] } },
    { path: '/posts/new', component: () => import('./WizardPage.vue'), meta: { title: { 'zh-CN': '发布岗位', en: 'New post' }, roles: ['employer'] } },
    { path: '/posts/:id', component: () => import('./PostPage.vue'), props: true, meta: { title: { 'zh-CN': '岗位', en: 'Post' }, roles: ['employer'] } },
    { path: '/posts/:id/edit', component: () => import('./WizardPage.vue'), props: true, meta: { title, roles: ['employer'] } },
  ],
  nav: [{ to: '/posts', label: { 'zh-CN': '岗位', en: 'Posts' }, icon: 'briefcase', roles: ['employer'], order: 10 }],
}
