import { expect, it } from 'vitest'
import { asksHukou, checkResume, emptyExperience, emptySchooling, splitSkills, toBody, toForm, type Resume } from './resume'

const resume: Resume = {
  name: '王小永', phone: '13800000000', version: 1, education: [{ school: '重庆文理学院', education: 'bachelor', from_on: '2022-09-01', to_on: '2026-06-30' }],
  skills: ['总账', 'Excel'], wishes: { kinds: ['job'], areas: ['500118'] },
}

it('sends back what it was given', () => {
  expect(toBody(toForm(resume))).toEqual({
    name: '王小永', phone: '13800000000', skills: ['总账', 'Excel'], wishes: { kinds: ['job'], areas: ['500118'] },
    education: [{ school: '重庆文理学院', education: 'bachelor', from_on: '2022-09-01', to_on: '2026-06-30' }], experience: [],
  })
})

it('begins with one stage of schooling to fill in', () => {
  expect(toForm({ ...resume, education: [] }).education).toEqual([emptySchooling()])
})

it('reads skills as people type them', () => {
  expect(splitSkills('总账、Excel， 写作\nExcel；')).toEqual(['总账', 'Excel', '写作'])
})

it('asks for the household registration only without an institution, and does not send it otherwise', () => {
  const form = { ...toForm(resume), hukou_area: '500118001' }
  expect([asksHukou(form), toBody(form).hukou_area]).toEqual([false, undefined])
  form.education = [{ ...emptySchooling(), education: 'high_school' }]
  expect([asksHukou(form), toBody(form).hukou_area]).toEqual([true, '500118001'])
})

it('complains at the very field', () => {
  const form = toForm(resume)
  const own = new Set(['重庆文理学院'])
  expect(checkResume(form, own)).toEqual({})
  expect(checkResume(form, new Set())).toEqual({ 'education[0].campus_area': 'required' })
  form.phone = '138 0000'
  form.email = '王'
  form.education[0] = { ...form.education[0], from_on: '2026-09-01' } as (typeof form.education)[0]
  form.experience = [{ ...emptyExperience(), title: '实习' }]
  expect(checkResume(form, own)).toEqual({ phone: 'phone', email: 'email', 'education[0].to_on': 'order', 'experience[0].from_on': 'required' })
})
