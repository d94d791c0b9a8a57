import { describe, expect, it } from 'vitest'
import { reasonsFor } from './unmask'

describe('reasonsFor', () => {
  it('offers only a legal duty for an identity number', () => {
    expect(reasonsFor('identity_number')).toEqual(['legal_duty'])
  })
  it('offers matching papers first for what is matched with papers', () => {
    expect(reasonsFor('contact_phone')[0]).toBe('match_papers')
    expect(reasonsFor('name')).toContain('legal_duty')
  })
  it('offers reasons of their own for accounts', () => {
    expect(reasonsFor('name', true)).not.toContain('match_papers')
  })
})
