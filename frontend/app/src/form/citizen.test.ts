import { expect, it } from 'vitest'
import { isCitizenNumber } from './citizen'

// From the standard, and made up.
it.each(['11010519491231002X', '440524188001010014', '500118190001010014', ' 110105 19491231 002x ', '１１０１０５１９４９１２３１００２Ｘ'])('takes %s', (number) => {
  expect(isCitizenNumber(number)).toBe(true)
})

it.each(['', '110105194912310021', '500118200302300011', '510100190002290028', '11010519491231002', 'A10105194912310020'])('refuses %s', (number) => {
  expect(isCitizenNumber(number)).toBe(false)
})
