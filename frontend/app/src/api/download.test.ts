import { expect, it } from 'vitest'
import { fileNameOf } from './download'

it('reads the name of a file, Chinese names too', () => {
  expect(fileNameOf('attachment; filename=licence.pdf')).toBe('licence.pdf')
  expect(fileNameOf('attachment; filename="a b.pdf"')).toBe('a b.pdf')
  expect(fileNameOf("attachment; filename*=utf-8''%E6%89%A7%E7%85%A7.pdf")).toBe('执照.pdf')
  expect(fileNameOf(null)).toBeUndefined()
})
