import { expect, it } from 'vitest'
import { profilePatch, toProfile } from './profile'
import type { Org } from './query'

const org = { name: '示例', employer_kind: 'enterprise', state_owned: false, address: '示例大道1号', inside: { legal_representative: '李', contact_name: '张', contact_phone: '023-1' } } as unknown as Org

it('sends only what was changed, and null for what was emptied', () => {
  const seen = toProfile(org)
  expect(profilePatch(seen, seen)).toEqual({})
  expect(profilePatch({ ...seen, address: ' ', state_owned: true, contact_name: ' 王 ' }, seen)).toEqual({ address: null, state_owned: true, contact_name: '王' })
})
