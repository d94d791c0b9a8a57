import { apiFetch, querySerializer } from '@/api/client'
import { Problem } from '@/api/problem'
import type { components } from '@/api/schema'

export type Report = components['schemas']['ImportReport']
export type RowProblem = components['schemas']['ImportProblem']

/** The columns of a sheet, as schools write them; the last may be left out. */
export const headings = ['姓名', '身份证号', '学历', '专业', '学号', '毕业去向代码'] as const

/** Sends a sheet to a roster. Good rows go in, bad ones are in the report. Throws Problem. */
export async function importSheet(rosterId: string, file: File): Promise<Report> {
  const body = new FormData()
  body.append('file', file)
  const query = querySerializer({})
  const response = await apiFetch(new Request(new URL(`/api/v1/rosters/${rosterId}/rows${query && `?${query}`}`, location.href), { method: 'POST', body }))
  const said: unknown = await response.json().catch(() => undefined)
  if (!response.ok) throw Problem.from(response, said)
  return said as Report
}

// Excel takes a file without this mark for one in the old Chinese encoding.
const byteOrderMark = '\uFEFF'

/** A comma-separated table that Excel opens. Cells that it would take for a formula are kept as text. */
export function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => {
    // As internal/sheet does: nothing that starts a formula, whatever cannot be seen before it; all in quotes.
    const plain = text.replace(/[\p{Cc}\u2028\u2029]/gu, ' ')
    const safe = /^[\p{Z}\p{Cf}]*[=+\-@＝＋－＠]/u.test(plain) ? `'${plain}` : plain
    return `"${safe.replaceAll('"', '""')}"`
  }
  return byteOrderMark + rows.map((row) => row.map(cell).join(',') + '\r\n').join('')
}
