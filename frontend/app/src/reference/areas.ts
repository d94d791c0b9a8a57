import { queryOptions } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'

/** The areas directly below one; those of the whole country below ''. They change once a year. */
export function areasBelow(parent: string) {
  return queryOptions({
    queryKey: ['reference', 'areas', parent],
    queryFn: () => answer(client.GET('/reference/areas', { params: { query: parent ? { parent } : {} } })),
    staleTime: Infinity,
    gcTime: Infinity,
  })
}

/** Municipalities have districts directly below them (GB/T 2260: 11, 12, 31, 50). */
const municipal = new Set(['11', '12', '31', '50'])

/** The codes from the province down to the area itself: 500118001 → 500000, 500118, 500118001. */
export function areaPath(code: string): string[] {
  if (!/^\d{6}(\d{3})?$/.test(code)) return []
  const path = [`${code.slice(0, 2)}0000`]
  if (!municipal.has(code.slice(0, 2)) && code.slice(2, 4) !== '00') path.push(`${code.slice(0, 4)}00`)
  if (code.slice(4, 6) !== '00') path.push(code.slice(0, 6))
  if (code.length === 9) path.push(code)
  return path
}
