import { expect, it } from 'vitest'
import { emptyForm, fairBody, fairPatch, freeBoothNos, inOrder, mayEdit, wrong, type Booth, type Fair } from './fair'

const today = '2026-11-23'
const form = { ...emptyForm('重庆文理学院红河校区', '500118'), name: '秋季招聘会', place: '体育馆', held_on: '2026-12-18', booth_count: 60, booking_closes_on: '2026-12-11' }

it('finds what the server would refuse', () => {
  expect(wrong(form, today)).toEqual({})
  expect(wrong(emptyForm('', ''), today)).toEqual(Object.fromEntries(['name', 'campus_name', 'campus_area', 'place', 'held_on', 'booth_count', 'booking_closes_on'].map((field) => [field, 'missing'])))
  expect(wrong({ ...form, held_on: '2026-11-22', booking_closes_on: '2026-11-21' }, today)).toEqual({ held_on: 'past', booking_closes_on: 'past' })
  expect(wrong({ ...form, booking_closes_on: '2026-12-19' }, today)).toEqual({ booking_closes_on: 'after' })
  expect(wrong({ ...form, opens_at: '9点' }, today)).toEqual({ opens_at: 'time' })
})

it('leaves out what is optional and empty', () => {
  expect(fairBody(form)).not.toHaveProperty('opens_at')
  expect(fairBody({ ...form, opens_at: '09:30', intro: ' 欢迎 ' })).toMatchObject({ opens_at: '09:30', intro: '欢迎' })
})

it('clears what was emptied', () => {
  expect(fairPatch(form)).toMatchObject({ opens_at: null, intro: null, place: '体育馆' })
  expect(fairPatch({ ...form, opens_at: '09:30' }).opens_at).toBe('09:30')
})

it('suggests the next free booths in the numbering that is in use', () => {
  expect(freeBoothNos(['A02', 'A10', 'A09'], 2)).toEqual(['A11', 'A12'])
  expect(freeBoothNos(['A08'], 3)).toEqual(['A09', 'A10', 'A11'])
  expect(freeBoothNos([], 2)).toEqual(['A1', 'A2'])
  expect(freeBoothNos(['主舞台'], 1)).toEqual(['A1'])
})

it('puts waiting requests first and booths by number', () => {
  const booth = (id: string, status: Booth['status'], booth_no?: string) => ({ id, status, booth_no }) as Booth
  const order = inOrder([booth('a', 'withdrawn'), booth('b', 'admitted', 'A10'), booth('c', 'requested'), booth('d', 'admitted', 'A2'), booth('e', 'declined')])
  expect(order.map((one) => one.id)).toEqual(['c', 'd', 'b', 'e', 'a'])
})

it('lets a fair be changed until it opens', () => {
  const fair = (status: Fair['status'], actions: string[]) => ({ status, actions }) as Fair
  expect([mayEdit(fair('planned', ['open', 'cancel'])), mayEdit(fair('planned', [])), mayEdit(fair('open', ['cancel']))]).toEqual([true, false, false])
})
