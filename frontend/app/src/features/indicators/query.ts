import { keepPreviousData, useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { answer, client } from '@/api/client'
import { pointOf } from './figures'

/** The figures of the year and day that the address names, and the way to name others. */
export function useFigures() {
  const route = useRoute()
  const router = useRouter()
  const point = computed(() => pointOf(route.query))
  const query = useQuery({
    queryKey: computed(() => ['indicators', point.value]),
    queryFn: () => answer(client.GET('/indicators', { params: { query: point.value } })),
    placeholderData: keepPreviousData,
  })
  const choose = (change: { year?: string | undefined; as_of?: string | undefined }) => void router.replace({ query: { ...route.query, ...change } })
  return { ...query, point, choose }
}
