import { mount } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import LyPostCard from './LyPostCard.vue'
import type { PostCard } from './post'

beforeEach(() => vi.useFakeTimers({ now: new Date('2026-11-22T04:00:00Z') }))
afterEach(() => vi.useRealTimers())

const post: PostCard = { href: '/posts/1', title: '会计', pay: { minYuan: 6000, maxYuan: 8000 }, kindLabel: '全职', area: ['重庆市', '永川区', '三教镇'], employer: '示例公司' }
const show = (more: Partial<PostCard>) => mount(LyPostCard, { props: { post: { ...post, ...more } } })

it('is one link', () => {
  const card = show({ reasons: [{ text: '专业对口', fits: true }] })
  expect(card.findAll('a')).toHaveLength(1)
  expect(card.get('h3 a').attributes('href')).toBe('/posts/1')
})

it('never calls a collected post verified', () => {
  const card = show({ source: '某网站', verifiedUntil: '2027-03-01' })
  expect(card.find('.ly-verified').exists()).toBe(false)
  expect(card.text()).toContain('来自某网站，未经核实')
})

it('counts the last week before closing', () => {
  expect(show({ closesOn: '2026-11-25' }).get('.ly-post__due').text()).toBe('3天后截止')
  expect(show({ closesOn: '2026-11-21' }).text()).toContain('已截止')
  expect(show({ closesOn: '2026-12-20' }).text()).toContain('2026年12月20日截止')
  expect(show({ closesOn: '2026-12-20' }).find('.ly-post__due').exists()).toBe(false)
})

it('shows months and retention of a traineeship', () => {
  const card = show({ traineeMonths: 6, retention: 0.71, kindLabel: '就业见习' })
  expect(card.text()).toContain('就业见习 6个月')
  expect(card.text()).toContain('近一年留用率 71%')
})
