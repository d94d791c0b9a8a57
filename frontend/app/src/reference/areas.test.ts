import { expect, it } from 'vitest'
import { areaPath } from './areas'

it('walks from the province down', () => {
  expect(areaPath('500118001')).toEqual(['500000', '500118', '500118001'])
  expect(areaPath('500118')).toEqual(['500000', '500118'])
  expect(areaPath('500000')).toEqual(['500000'])
  expect(areaPath('510107')).toEqual(['510000', '510100', '510107'])
  expect(areaPath('')).toEqual([])
})
