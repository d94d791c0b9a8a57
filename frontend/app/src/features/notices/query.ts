import { queryOptions } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'

/** Who I am, with the number of unread messages. */
export const me = queryOptions({ queryKey: ['me'], queryFn: () => answer(client.GET('/me')) })
