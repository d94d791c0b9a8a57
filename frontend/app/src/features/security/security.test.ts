import { expect, it } from 'vitest'
import { codesFile, inFours, pictureOf } from './security'

it('sets a key in groups of four', () => {
  expect(inFours('JBSWY3DPEHPK3PXPAB')).toBe('JBSW Y3DP EHPK 3PXP AB')
  expect(inFours('')).toBe('')
})

it('shows a drawn code as a picture, whatever it holds', () => {
  expect(pictureOf('<svg><script>alert(1)</script>#"</svg>')).toBe('data:image/svg+xml,%3Csvg%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E%23%22%3C%2Fsvg%3E')
})

it('writes the codes one a line, as every editor reads them', async () => {
  expect(await codesFile('留永', ['k7m2p-9xq4d', 'aaaaa-bbbbb']).text()).toBe('留永\r\n\r\nk7m2p-9xq4d\r\naaaaa-bbbbb\r\n')
})
