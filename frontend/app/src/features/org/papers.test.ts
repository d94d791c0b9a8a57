import { expect, it } from 'vitest'
import { checkPapers, endsSoon, lastReasons, missingProfile, paperForms, toDocuments, type Document, type Paper } from './papers'
import type { Org } from './query'

const paper = (code: string, more: Partial<Paper> = {}): Paper => ({ code, zh: code, en: code, when: 'always', needs_number: false, needs_expiry: true, ...more })
const papers = [paper('business_license', { needs_number: true }), paper('agent_id'), paper('parent_license', { when: 'branch' })]
const licence: Document = { type: 'business_license', file_id: 'f1', number: '91500118MA5U0A1B74', long_term: true }
const today = '2026-11-23'

it('sends back what was handed in, and keeps papers of another kind', () => {
  const other: Document = { type: 'hr_license', file_id: 'f9', expires_on: '2028-01-01' }
  const documents = [licence, { type: 'agent_id', file_id: 'f2', expires_on: '2031-05-01' }, other]
  expect(toDocuments(paperForms(papers, documents), documents)).toEqual([other, documents[0], documents[1]])
})

it('lets 长期 win over a day typed before', () => {
  const forms = paperForms(papers, [licence]).map((form) => ({ ...form, expires_on: '2020-01-01' }))
  expect(toDocuments(forms, [])).toEqual([licence])
})

it('asks for what is missing, and only for papers that are always needed', () => {
  expect(checkPapers(papers, paperForms(papers, []), today)).toEqual({ 'documents.business_license': 'missing', 'documents.agent_id': 'missing' })
  const forms = paperForms(papers, [{ type: 'business_license', file_id: 'f1' }, { type: 'agent_id', file_id: 'f2', expires_on: '2026-11-22' }])
  expect(checkPapers(papers, forms, today)).toEqual({
    'documents.business_license.number': 'number', 'documents.business_license.expires_on': 'expiry', 'documents.agent_id': 'expired',
  })
})

const org = {
  name: '示例', industry: '34', qualified_until: '2026-12-20',
  inside: { status: 'returned', legal_representative: '李', contact_name: ' ', rounds: [{ round: 1, status: 'returned', reason: '补正', field_reasons: { area: '选到镇街' } }] },
} as unknown as Org

it('names what the profile lacks', () => {
  expect(missingProfile(org)).toEqual(['size', 'area', 'address', 'contact_name', 'contact_phone', 'intro'])
})

it('says so when the qualification ends within thirty days', () => {
  expect(endsSoon(org, () => 27)).toBe('2026-12-20')
  expect(endsSoon(org, () => 31)).toBeUndefined()
})

it('shows the reasons only while they ask for something', () => {
  expect(lastReasons(org)).toEqual({ reason: '补正', fields: { area: '选到镇街' } })
  expect(lastReasons({ ...org, inside: { ...org.inside, status: 'in_review' } } as Org)).toBeUndefined()
})
