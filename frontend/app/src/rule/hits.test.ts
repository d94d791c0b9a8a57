import { describe, expect, it } from 'vitest'
import { excerpt, stopping, type RuleHit } from './hits'

const hit = (over: Partial<RuleHit>): RuleHit => ({ rule: 'disc-gender', name: '性别限制', name_en: '', severity: 'block', field: 'duties', start: 0, end: 1, text: '', legal: '', advice: '', ...over })

describe('excerpt', () => {
  it('marks the place among its neighbours', () => {
    expect(excerpt('招操作工，只招男性，包吃住', hit({ start: 5, end: 9 }))).toEqual([
      { text: '招操作工，', marked: false },
      { text: '只招男性', marked: true },
      { text: '，包吃住', marked: false },
    ])
  })

  it('counts characters, not halves of them', () => {
    expect(excerpt('😀😀只招男性', hit({ start: 2, end: 6 }))[1]).toEqual({ text: '只招男性', marked: true })
  })

  it('says where it leaves something out, and folds lines', () => {
    const pieces = excerpt(`${'前'.repeat(20)}\n男${'后'.repeat(20)}`, hit({ start: 21, end: 22 }))
    expect(pieces[0]?.text).toBe(`…${'前'.repeat(11)} `)
    expect(pieces.at(-1)?.text.endsWith('…')).toBe(true)
  })
})

describe('stopping', () => {
  it('names each rule that stops once', () => {
    const hits = [hit({}), hit({ start: 5 }), hit({ rule: 'pay-vague', severity: 'review' }), hit({ rule: 'fee-charge' })]
    expect(stopping(hits).map((one) => one.rule)).toEqual(['disc-gender', 'fee-charge'])
  })
})
