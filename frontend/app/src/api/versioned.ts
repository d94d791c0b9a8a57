import { useQuery, useQueryClient } from '@tanstack/vue-query'
import { useSubmit } from '@/form/submit'

/**
 * One thing with a version, and the steps that change it. `act` runs a step on the version that is shown; the answer
 * becomes what is shown, and the lists under `lists` are read anew. When somebody else was quicker, the present state
 * is read so that the page tells the truth, and what was typed stays where it was.
 */
export function useVersioned<T extends { version: number }>(key: readonly unknown[], read: () => Promise<T>, lists: readonly (readonly unknown[])[] = []) {
  const cache = useQueryClient()
  const query = useQuery({ queryKey: key, queryFn: read })
  const { submit, busy, problem, fieldErrors } = useSubmit((_key, step: (version: number) => Promise<T>) => step(query.data.value?.version ?? 0))

  /** The thing after the step; undefined when it was refused (`problem` says why). */
  async function act(step: (version: number) => Promise<T>): Promise<T | undefined> {
    const result = await submit(step)
    if (result) cache.setQueryData(key, result)
    else if (problem.value?.isStale) await query.refetch()
    else return undefined
    await Promise.all(lists.map((queryKey) => cache.invalidateQueries({ queryKey })))
    return result
  }

  return { thing: query.data, isPending: query.isPending, error: query.error, refetch: query.refetch, act, busy, problem, fieldErrors }
}
