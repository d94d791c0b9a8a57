import { useQueries } from '@tanstack/vue-query'
import { computed, type ComputedRef } from 'vue'
import { formatArea } from '@/format/format'
import { areaPath, areasBelow } from './areas'

/** Names of area codes as people say them (500118001 → 永川·中山路街道); the code itself while its name is being read. */
export function useAreaNames(codes: ComputedRef<readonly (string | undefined)[]>): (code: string | undefined) => string {
  const parents = computed(() => [...new Set(codes.value.flatMap((code) => ['', ...areaPath(code ?? '').slice(0, -1)]))])
  const levels = useQueries({ queries: computed(() => parents.value.map((parent) => areasBelow(parent))) })
  const names = computed(() => new Map(levels.value.flatMap((level) => (level.data ?? []).map((area) => [area.code, area.name] as const))))
  return (code) => {
    const path = areaPath(code ?? '')
    const found = path.map((one) => names.value.get(one))
    return found.length && found.every((name): name is string => name !== undefined) ? formatArea(found) : (code ?? '')
  }
}
