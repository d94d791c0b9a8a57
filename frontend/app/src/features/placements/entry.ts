import type { components } from '@/api/schema'
import type { UploadedFile } from '@/ui/file-upload/uploads'

type EnterBody = components['schemas']['EnterBody']

/** The form; '' and null where nothing was typed. */
export interface EntryForm {
  identity_number: string
  name: string
  /** One of the district's own institutions, `other` for any other, `none` for people without one. */
  school: string
  institution: string
  campus_area: string
  hukou_area: string
  education: string
  major: string
  cohort_year: number | null
  graduated_on: string
  kind: string
  employer_name: string
  employer_uscc: string
  work_area: string
  start_on: string
  paper: { kind: string; files: UploadedFile[]; happened_on: string; note: string }
}

export function emptyEntry(district: string): EntryForm {
  return {
    identity_number: '', name: '', school: '', institution: '', campus_area: '', hukou_area: '', education: '', major: '', cohort_year: null, graduated_on: '',
    kind: '', employer_name: '', employer_uscc: '', work_area: district, start_on: '', paper: { kind: '', files: [], happened_on: '', note: '' },
  }
}

/** What is missing, by the server's field names in the order of the form. */
export function missing(form: EntryForm): string[] {
  const needed: [string, boolean][] = [
    ['identity_number', form.identity_number.trim() === ''],
    ['name', form.name.trim() === ''],
    ['school', form.school === ''],
    ['origin.institution', form.school === 'other' && form.institution.trim() === ''],
    ['origin.campus_area', form.school === 'other' && form.campus_area === ''],
    ['origin.hukou_area', form.school === 'none' && form.hukou_area === ''],
    ['origin.education', form.education === ''],
    ['kind', form.kind === ''],
    ['employer_name', form.employer_name.trim() === ''],
    ['employer_uscc', form.employer_uscc.trim() === '' && form.kind !== 'flexible'],
    ['work_area', form.work_area === ''],
    ['start_on', form.start_on === ''],
    ['evidence.kind', form.paper.files.length > 0 && form.paper.kind === ''],
    ['evidence.file_id', form.paper.kind !== '' && form.paper.files.length === 0],
  ]
  return needed.flatMap(([name, lacks]) => (lacks ? [name] : []))
}

/** The body of the request. `institutions` are the district's own, whose campus is known. */
export function entryBody(form: EntryForm, institutions: readonly components['schemas']['Institution'][]): EnterBody {
  const own = institutions.find((one) => one.name === form.school)
  const file = form.paper.files[0]
  return {
    identity_number: form.identity_number.trim(),
    name: form.name.trim(),
    kind: form.kind as EnterBody['kind'],
    employer_name: form.employer_name.trim(),
    ...(form.employer_uscc.trim() && { employer_uscc: form.employer_uscc.trim() }),
    work_area: form.work_area,
    start_on: form.start_on,
    origin: {
      ...(own && { institution: own.name, campus_area: own.campus_area }),
      ...(form.school === 'other' && { institution: form.institution.trim(), campus_area: form.campus_area }),
      ...(form.school === 'none' && { hukou_area: form.hukou_area }),
      ...(form.education && { education: form.education as NonNullable<NonNullable<EnterBody['origin']>['education']> }),
      ...(form.major.trim() && { major: form.major.trim() }),
      ...(form.cohort_year !== null && { cohort_year: form.cohort_year }),
      ...(form.graduated_on && { graduated_on: form.graduated_on }),
    },
    ...(file && {
      evidence: [{ kind: form.paper.kind, file_id: file.id, ...(form.paper.happened_on && { happened_on: form.paper.happened_on }), ...(form.paper.note.trim() && { note: form.paper.note.trim() }) }],
    }),
  }
}
