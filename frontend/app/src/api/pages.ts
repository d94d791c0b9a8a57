import { keepPreviousData, useInfiniteQuery } from '@tanstack/vue-query'
import { computed, type ComputedRef, type MaybeRefOrGetter, toValue } from 'vue'

interface Page<R> {
  items: R[]
  next?: string
}

/**
 * A keyset list that grows page by page. `key` names the list with its filter; `read` asks for the page after a
 * cursor, undefined for the first. While another filter loads, the old rows stay, so that nothing jumps.
 */
export function usePages<R>(key: MaybeRefOrGetter<readonly unknown[]>, read: (after: string | undefined) => Promise<Page<R>>) {
  const query = useInfiniteQuery({
    queryKey: computed(() => toValue(key)),
    queryFn: ({ pageParam }) => read(pageParam),
    placeholderData: keepPreviousData,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last: Page<R>) => last.next,
  })
  const rows: ComputedRef<R[]> = computed(() => query.data.value?.pages.flatMap((page) => page.items) ?? [])
  return {
    rows,
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    hasMore: query.hasNextPage,
    busy: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
  }
}
