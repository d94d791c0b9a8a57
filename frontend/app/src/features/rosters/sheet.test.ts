import { expect, it } from 'vitest'
import { csv } from './sheet'

it('writes a table that Excel reads and runs nothing of', () => {
  expect(csv([['姓名', '专业'], ['王"小"永', '会计,审计']])).toBe('\uFEFF"姓名","专业"\r\n"王""小""永","会计,审计"\r\n')
  expect(csv([['=1+1', '-x', '@y', '+z']])).toBe('\uFEFF"\'=1+1","\'-x","\'@y","\'+z"\r\n')
  expect(csv([['\t=1', '\u200B@y', '＝1', 'a\r\n=1']])).toBe('\uFEFF"\' =1","\'\u200B@y","\'＝1","a  =1"\r\n')
})
