import { expect, it } from 'vitest'
import { agentOf, emptyLetter, letterBody, letterGaps } from './authorisation'

it('says what a letter lacks', () => {
  expect(letterGaps(emptyLetter(), '2026-11-23')).toEqual({ file_id: 'missing', valid_until: 'missing', scope: 'missing' })
  const letter = { file_id: 'f', file_name: 'a.pdf', file_size: 1, valid_until: '2026-11-23', scope: ' 代发岗位 ' }
  expect(letterGaps(letter, '2026-11-23')).toEqual({ valid_until: 'past' })
  expect(letterGaps({ ...letter, valid_until: '2026-11-24' }, '2026-11-23')).toEqual({})
  expect(letterBody(letter)).toEqual({ file_id: 'f', valid_until: '2026-11-23', scope: '代发岗位' })
})

it('names a person with their employers, and an agency alone', () => {
  expect(agentOf({ agent_name: '张示例', agent_org_names: '甲公司' })).toBe('张示例（甲公司）')
  expect(agentOf({ agent_name: '张示例' })).toBe('张示例')
  expect(agentOf({ agent_org_names: '乙人力' })).toBe('乙人力')
})
