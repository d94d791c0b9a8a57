import { describe, expect, it } from 'vitest'
import { emptyEntry, entryBody, missing, type EntryForm } from './entry'
import { figureOf, standingOf, whyNot, whyNotYet, type Placement, type Verdict } from './outlook'

const verdict = (over: Partial<Verdict> = {}): Verdict => ({ origin: 'in_district', youth_group: 'graduate', counts: true, ...over })
const work = { work_area: '500118001', start_on: '2026-09-01' }

describe('what a placement will count as', () => {
  it('follows the origin', () => {
    expect((['in_district', 'in_city', 'outside', 'local_youth'] as const).map((origin) => figureOf(verdict({ origin }), false))).toEqual(['K1a', 'K1b', 'K1c', undefined])
  })

  it('is nothing for whoever worked here before, or whom the verdict leaves out', () => {
    expect(figureOf(verdict(), true)).toBeUndefined()
    expect(figureOf(verdict({ counts: false }), false)).toBeUndefined()
  })

  it('says why', () => {
    const because = (v: Verdict, before = false, at = work) => whyNot(at, v, before, '500118')
    expect(because(verdict())).toBeUndefined()
    expect(because(verdict(), true)).toBe('before')
    expect(because(verdict({ origin: 'local_youth' }))).toBe('local')
    expect(because(verdict({ counts: false }), false, { ...work, work_area: '500103' })).toBe('place')
    expect(because(verdict({ counts: false, youth_group: 'none' }))).toBe('group')
    expect(because(verdict({ counts: false }), false, { ...work, start_on: '2024-12-31' })).toBe('period')
  })
})

it('tells an officer what keeps them from verifying', () => {
  const placement = (over: Partial<Placement>) => ({ evidenced: true, actions: ['verify'], outlook: verdict(), ...over }) as Placement
  expect(whyNotYet(placement({}))).toBeUndefined()
  expect(whyNotYet(placement({ evidenced: false, actions: [] }))).toBe('evidence')
  expect(whyNotYet(placement({ actions: ['void'] }))).toBe('own')
  expect(whyNotYet({ ...placement({}), outlook: undefined })).toBe('identity')
})

it('says in the list what keeps a placement from being verified, and nothing to do of one that was let go of', () => {
  const placement = (over: Partial<Placement>) => ({ status: 'provisional', evidenced: true, person: { name: '张**', masked_identity: '**2X' }, actions: ['verify'], ...over }) as Placement
  expect(standingOf(placement({}))).toEqual({ tone: 'warn', key: 'placements.ready' })
  expect(standingOf(placement({ evidenced: false })).key).toBe('placements.noEvidence')
  expect(standingOf(placement({ person: { name: '张**' } })).key).toBe('placements.noIdentity')
  expect(standingOf(placement({ actions: [] })).key).toBe('placements.own')
  expect(standingOf(placement({ evidenced: false, actions: [], released_at: '2033-01-01T02:00:00Z' }))).toEqual({ tone: 'closed', key: 'core.released.state' })
  expect(standingOf(placement({ status: 'verified', released_at: '2033-01-01T02:00:00Z' }))).toEqual({ tone: 'good', key: 'words.placement.verified' })
})

describe('an outcome from elsewhere', () => {
  const form: EntryForm = {
    ...emptyEntry('500118'), identity_number: ' 11010519491231002X ', name: '王', school: '重庆文理学院', education: 'bachelor', kind: 'civil_servant', employer_name: '示例局', employer_uscc: '11500118MB0000000X', start_on: '2026-09-01',
  }
  const institutions = [{ name: '重庆文理学院', level: 'bachelor', campus_area: '500118' }]

  it('needs what the server needs', () => {
    expect(missing(form)).toEqual([])
    expect(missing(emptyEntry('500118'))).toEqual(['identity_number', 'name', 'school', 'origin.education', 'kind', 'employer_name', 'employer_uscc', 'start_on'])
    expect(missing({ ...form, school: 'other' })).toEqual(['origin.institution', 'origin.campus_area'])
    expect(missing({ ...form, school: 'none' })).toEqual(['origin.hukou_area'])
    expect(missing({ ...form, kind: 'flexible', employer_uscc: '' })).toEqual([])
    expect(missing({ ...form, paper: { ...form.paper, kind: 'E3' } })).toEqual(['evidence.file_id'])
  })

  it('takes the campus of the district from its institution', () => {
    expect(entryBody(form, institutions)).toMatchObject({ identity_number: '11010519491231002X', origin: { institution: '重庆文理学院', campus_area: '500118', education: 'bachelor' } })
    expect(entryBody(form, institutions)).not.toHaveProperty('evidence')
  })

  it('sends only what belongs to the chosen kind of school', () => {
    const origin = entryBody({ ...form, school: 'none', hukou_area: '500118001', institution: '写了又改', campus_area: '510107' }, institutions).origin
    expect(origin).toEqual({ hukou_area: '500118001', education: 'bachelor' })
  })

  it('sends the paper with its kind', () => {
    const paper = { kind: 'E3', files: [{ id: 'f', name: '录用.pdf', size: 1 }], happened_on: '2026-08-20', note: ' ' }
    expect(entryBody({ ...form, paper }, institutions).evidence).toEqual([{ kind: 'E3', file_id: 'f', happened_on: '2026-08-20' }])
  })
})
