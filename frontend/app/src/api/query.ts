import { QueryClient } from '@tanstack/vue-query'
import { asProblem } from './problem'

/** Reads are repeated twice where the server might recover, never where it has decided. Writes are never repeated by themselves. */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      retry: (failures, error) => failures < 2 && !asProblem(error).isFinal,
      retryDelay: (attempt, error) => (asProblem(error).retryAfterSeconds ?? 2 ** attempt) * 1000,
    },
    mutations: { retry: false },
  },
})
