import { expect, it } from 'vitest'
import { subjectPlace } from './subject'

it('leads each side to its own page of the same thing', () => {
  expect(subjectPlace('application', 'a1', ['graduate'])).toBe('/applications/a1')
  expect(subjectPlace('application', 'a1', ['employer'])).toBe('/applicants/a1')
  expect(subjectPlace('trainee_slot', 's1', ['employer'])).toBe('/trainee-filing/s1')
})

it('leads nowhere where there is nothing more to see', () => {
  expect(subjectPlace('application', 'a1', ['analyst'])).toBeUndefined()
  expect(subjectPlace('unheard-of', 'x', ['graduate'])).toBeUndefined()
})
