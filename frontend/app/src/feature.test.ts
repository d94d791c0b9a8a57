import { expect, it } from 'vitest'
import { features, navFor, type Feature } from './feature'

const label = { 'zh-CN': '岗位', en: 'Posts' }
const some: Feature[] = [
  { name: 'posting', routes: [], nav: [{ to: '/posts', label, icon: 'briefcase', roles: ['employer'], order: 20 }] },
  { name: 'review', routes: [], nav: [{ to: '/reviews', label, icon: 'review', roles: ['reviewer'], order: 10 }] },
  { name: 'org', routes: [], nav: [{ to: '/org', label, icon: 'building', roles: ['employer', 'admin'], order: 10 }] },
]

it('shows each role its own, in order', () => {
  expect(navFor(['employer'], some).map((item) => item.to)).toEqual(['/org', '/posts'])
  expect(navFor(['employer', 'reviewer'], some).map((item) => item.to)).toHaveLength(3)
  expect(navFor([], some)).toEqual([])
})

it('finds the features of the app, each with a name and an address of its own', () => {
  expect(features.length).toBeGreaterThan(0)
  const paths = features.flatMap((feature) => feature.routes.map((route) => route.path))
  expect(new Set(paths).size).toBe(paths.length)
  expect(new Set(features.map((feature) => feature.name)).size).toBe(features.length)
  for (const item of features.flatMap((feature) => feature.nav ?? [])) expect(item.to).toMatch(/^\//)
})
