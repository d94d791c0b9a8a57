/** One field of what was submitted, in the words of the reader. */
export interface FieldRow {
  /** Key of the form's field: reasons are sent under it. */
  field: string
  label: string
  /** '' where nothing was said. */
  value: string
  /** What stood here in the round before, where it differs. */
  before?: string
  /** What the reviewer put instead of `value`. */
  corrected?: string
}

/** What turns codes into words. */
export interface Say {
  t: (key: string, values?: Record<string, unknown>) => string
  kindName: (code: string | undefined) => string
  educationName: (code: string | undefined) => string
  industryName: (code: string | undefined) => string
  employerKindName: (code: string | undefined) => string
  areaName: (code: string | undefined) => string
}

/** A row with what it was before, where any of the fields that it shows has changed. */
export function row<S extends object>(field: string, label: string, covers: readonly (keyof S)[], now: S, before: S | undefined, text: (of: S) => string): FieldRow {
  const value = text(now)
  const changed = before !== undefined && covers.some((key) => !alike(now[key], before[key]))
  return changed ? { field, label, value, before: text(before) } : { field, label, value }
}

/** '' , 0, [] and what is missing all mean that nothing was said. */
function alike(one: unknown, other: unknown): boolean {
  return said(one) === said(other)
}

function said(value: unknown): string {
  if (value == null || value === 0 || value === '' || value === false || (Array.isArray(value) && value.length === 0)) return ''
  return JSON.stringify(value)
}
