import { reactive } from 'vue'
import type { User } from '@/api/token'

/** Apart from session.ts so that what a session ends (drafts) can know whose they are. */
export const state = reactive<{ user: User | undefined; orgId: string | undefined }>({ user: undefined, orgId: undefined })
