import type { components } from '@/api/schema'

export type ResumeFields = components['schemas']['ResumeFields']
export type Resume = components['schemas']['Resume']
type Schooling = components['schemas']['Schooling']

export interface SchoolingForm {
  school: string
  campus_area: string
  major: string
  education: string
  from_on: string
  to_on: string
}

export interface ExperienceForm {
  title: string
  place: string
  from_on: string
  to_on: string
  text: string
}

export interface ResumeForm {
  name: string
  phone: string
  email: string
  cohort_year: number | null
  hukou_area: string
  education: SchoolingForm[]
  experience: ExperienceForm[]
  /** As typed, one skill after another. */
  skills: string
  intro: string
  kinds: string[]
  areas: string[]
  pay_month_min_yuan: number | null
}

/** Levels that are earned at an institution; below them the household registration tells where a person is from. */
const institutional = new Set(['secondary_vocational', 'associate', 'bachelor', 'master', 'doctor'])

export function emptySchooling(): SchoolingForm {
  return { school: '', campus_area: '', major: '', education: '', from_on: '', to_on: '' }
}

export function emptyExperience(): ExperienceForm {
  return { title: '', place: '', from_on: '', to_on: '', text: '' }
}

export function toForm(resume: Resume): ResumeForm {
  const education = resume.education.map((e) => ({ ...emptySchooling(), ...e }))
  return {
    name: resume.name,
    phone: resume.phone,
    email: resume.email ?? '',
    cohort_year: resume.cohort_year ?? null,
    hukou_area: resume.hukou_area ?? '',
    education: education.length ? education : [emptySchooling()],
    experience: (resume.experience ?? []).map((e) => ({ ...emptyExperience(), ...e })),
    skills: (resume.skills ?? []).join('、'),
    intro: resume.intro ?? '',
    kinds: resume.wishes?.kinds ?? [],
    areas: resume.wishes?.areas ?? [],
    pay_month_min_yuan: resume.wishes?.pay_month_min_yuan ?? null,
  }
}

/** What is sent: empty fields are left out, and the household registration where the schooling already tells. */
export function toBody(form: ResumeForm): ResumeFields {
  return {
    name: form.name,
    phone: form.phone.replace(/[\s-]/g, ''),
    ...optional({ email: form.email, cohort_year: form.cohort_year, intro: form.intro }),
    ...(asksHukou(form) ? optional({ hukou_area: form.hukou_area }) : {}),
    education: form.education.map((e) => ({
      school: e.school,
      education: e.education as Schooling['education'],
      from_on: e.from_on,
      to_on: e.to_on,
      ...optional({ campus_area: e.campus_area, major: e.major }),
    })),
    experience: form.experience.map((e) => ({ title: e.title, from_on: e.from_on, ...optional({ place: e.place, to_on: e.to_on, text: e.text }) })),
    skills: splitSkills(form.skills),
    wishes: { kinds: form.kinds, areas: form.areas, ...optional({ pay_month_min_yuan: form.pay_month_min_yuan }) },
  }
}

/** 总账、Excel，写作 → three skills, without repeats. */
export function splitSkills(text: string): string[] {
  const found = text.split(/[、，,;；\n]+/).map((one) => one.trim())
  return [...new Set(found.filter(Boolean))]
}

export function asksHukou(form: ResumeForm): boolean {
  return !form.education.some((e) => institutional.has(e.education))
}

/** The words for what is missing; the names are keys under resume.check. */
export function checkResume(form: ResumeForm, ownInstitutions: ReadonlySet<string>): Record<string, string> {
  const found: Record<string, string> = {}
  const add = (when: boolean, name: string, what: string) => {
    if (when) found[name] ??= what
  }
  add(!form.name.trim(), 'name', 'required')
  add(!form.phone.trim(), 'phone', 'required')
  add(!/^1\d{10}$/.test(form.phone.replace(/[\s-]/g, '')), 'phone', 'phone')
  add(form.email !== '' && !/^\S+@\S+\.\S+$/.test(form.email), 'email', 'email')
  form.education.forEach((e, at) => {
    const name = (field: string) => `education[${at}].${field}`
    add(!e.school.trim(), name('school'), 'required')
    add(!e.education, name('education'), 'required')
    add(e.school.trim() !== '' && !e.campus_area && !ownInstitutions.has(e.school.trim()), name('campus_area'), 'required')
    add(!e.from_on, name('from_on'), 'required')
    add(!e.to_on, name('to_on'), 'required')
    add(e.to_on !== '' && e.to_on < e.from_on, name('to_on'), 'order')
  })
  form.experience.forEach((e, at) => {
    add(!e.title.trim(), `experience[${at}].title`, 'required')
    add(!e.from_on, `experience[${at}].from_on`, 'required')
    add(e.to_on !== '' && e.to_on < e.from_on, `experience[${at}].to_on`, 'order')
  })
  return found
}

/** Only what holds something: the server takes absent and not empty. */
function optional<T extends Record<string, string | number | null>>(fields: T): { [K in keyof T]?: NonNullable<T[K]> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '' && value !== null)) as { [K in keyof T]?: NonNullable<T[K]> }
}
