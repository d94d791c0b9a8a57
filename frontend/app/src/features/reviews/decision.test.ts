import { describe, expect, it } from 'vitest'
import zh from '@/i18n/zh-CN/reviews'
import { cannedFields, cannedKeys } from './canned'
import { decisionBody, emptyNotes, moveVerdicts, obstacle, type Notes } from './decision'

const notes = (over: Partial<Notes> = {}): Notes => ({ ...emptyNotes(), ...over })

describe('obstacle', () => {
  it('keeps an approval back while fields are ticked or checks open', () => {
    expect(obstacle('approve', notes())).toBeUndefined()
    expect(obstacle('approve', notes({ ticked: ['title'] }))).toEqual({ kind: 'ticked', count: 1 })
    expect(obstacle('approve', notes({ checks: { U1: true } }), ['U1', 'U2'])).toEqual({ kind: 'unchecked', checks: ['U2'] })
    expect(obstacle('approve', notes({ checks: { U1: true, U2: true } }), ['U1', 'U2'])).toBeUndefined()
  })

  it('asks for words with every return', () => {
    expect(obstacle('return', notes())).toEqual({ kind: 'nothing' })
    expect(obstacle('return', notes({ overall: ' ' }))).toEqual({ kind: 'nothing' })
    expect(obstacle('return', notes({ overall: '请重写' }))).toBeUndefined()
    expect(obstacle('return', notes({ ticked: ['title', 'duties'], reasons: { title: '不符', duties: ' ' } }))).toEqual({ kind: 'wordless', fields: ['duties'] })
    expect(obstacle('return', notes({ ticked: ['title'], reasons: { title: '不符' } }))).toBeUndefined()
  })

  it('wants a rejection explained as a whole', () => {
    expect(obstacle('reject', notes({ ticked: ['name'], reasons: { name: '不符' } }))).toEqual({ kind: 'nothing' })
  })
})

describe('finds of the screening', () => {
  const dismissed = { 0: { upheld: false, reason: '指的是客户' } }
  it('keeps an approval back until each is dismissed with a reason', () => {
    expect(obstacle('approve', notes(), [], [0, 2])).toEqual({ kind: 'finds', count: 2 })
    expect(obstacle('approve', notes({ verdicts: { 0: { upheld: false, reason: ' ' } } }), [], [0])).toEqual({ kind: 'finds', count: 1 })
    expect(obstacle('approve', notes({ verdicts: { 0: { upheld: true, reason: '' } } }), [], [0])).toEqual({ kind: 'upheld' })
    expect(obstacle('approve', notes({ verdicts: dismissed }), [], [0])).toBeUndefined()
    expect(obstacle('return', notes({ overall: '请改' }), [], [0])).toBeUndefined()
  })

  it('are sent as far as they are settled', () => {
    const body = decisionBody('approve', notes({ verdicts: { ...dismissed, 1: { upheld: true, reason: '不送' }, 2: { upheld: false, reason: '' }, 3: { reason: '未定' } } }), false)
    expect(body).toEqual({ decision: 'approve', verdicts: [{ hit: 0, upheld: false, reason: '指的是客户' }, { hit: 1, upheld: true }] })
  })
})

it('takes verdicts along when a correction moves the finds', () => {
  const age = { rule: 'disc-age', field: 'conditions', text: '35岁以下' }
  const fee = { rule: 'fee-charge', field: 'duties', text: '押金' }
  const dismissed = { upheld: false, reason: '客户的押金' }
  expect(moveVerdicts({ 1: dismissed }, [age, fee], [fee])).toEqual({ 0: dismissed })
  expect(moveVerdicts({ 0: { upheld: true, reason: '' } }, [age], [fee])).toEqual({})
  expect(moveVerdicts({ 0: dismissed }, [fee, fee], [fee, fee])).toEqual({ 0: dismissed })
})

describe('decisionBody', () => {
  const typed = notes({ ticked: ['title'], reasons: { title: ' 不符 ', duties: '留着没用' }, overall: ' 请改 ', checks: { U1: true } })

  it('sends the words of ticked fields only', () => {
    expect(decisionBody('return', typed, false)).toEqual({ decision: 'return', reason: '请改', field_reasons: { title: '不符' } })
  })

  it('sends no reason with an approval, and checks with qualifications only', () => {
    expect(decisionBody('approve', typed, true)).toEqual({ decision: 'approve', checks: { U1: true } })
    expect(decisionBody('approve', typed, false)).toEqual({ decision: 'approve' })
  })
})

it('has a sentence for every canned reason', () => {
  const said = zh.canned as Record<string, Record<string, string>>
  for (const field of cannedFields) {
    expect(cannedKeys(field).map((key) => said[field]?.[key.split('.').at(-1)!])).not.toContain(undefined)
    expect(cannedKeys(field)).toHaveLength(Object.keys(said[field] ?? {}).length)
  }
  expect(cannedKeys('tags')).toEqual([])
})
