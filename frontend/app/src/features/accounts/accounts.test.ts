import { describe, expect, it } from 'vitest'
import { compatible, givenRoles } from './accounts'

describe('compatible', () => {
  it('lets the business roles go together', () => {
    expect(compatible(['reviewer', 'officer', 'analyst'])).toBe(true)
  })
  it('keeps the three administrations apart from everything', () => {
    for (const one of ['admin', 'security', 'auditor']) {
      expect(compatible([one])).toBe(true)
      for (const other of givenRoles) if (other !== one) expect(compatible([one, other])).toBe(false)
    }
  })
})
