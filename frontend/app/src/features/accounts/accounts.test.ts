import { describe, expect, it } from 'vitest'
import { compatible, givenRoles, roleFault, statuses, statusTones } from './accounts'

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

it('says what is wrong with a choice of roles', () => {
  expect(roleFault([])).toBe('noRoles')
  expect(roleFault(['auditor', 'officer'])).toBe('apart')
  expect(roleFault(['officer', 'analyst'])).toBeUndefined()
})

it('offers every status as a filter', () => {
  expect([...statuses].sort()).toEqual(Object.keys(statusTones).sort())
})
