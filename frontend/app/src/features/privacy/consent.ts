import type { QueryClient } from '@tanstack/vue-query'
import { answer, client } from '@/api/client'
import { Problem } from '@/api/problem'
import { confirm } from '@/notice/confirm'
import { toast } from '@/notice/toast'

/** One press and one question: withdrawing must be as easy as giving was. */
export async function withdrawConsent(
  queries: QueryClient,
  consent: { id: string; version: number; recipient: string; live: boolean; access: string },
  t: (key: string, values?: Record<string, unknown>) => string,
) {
  // What follows is said as it is: an employer who can read nothing any more loses nothing.
  const follows = consent.access === 'ended' ? 'consequenceEnded' : consent.live ? 'consequenceLive' : 'consequence'
  const sure = await confirm({
    title: t('applications.consent.ask', { employer: consent.recipient }),
    consequence: t(`applications.consent.${follows}`, { employer: consent.recipient }),
    action: t('applications.consent.action'),
    danger: true,
  })
  if (!sure) return
  try {
    await answer(client.POST('/me/consents/{id}/withdraw', { params: { path: { id: consent.id }, header: { 'If-Match': `"${consent.version}"` } } }))
    toast(t('applications.consent.done'))
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    toast(error.title, { tone: 'bad' })
  }
  await Promise.all([queries.invalidateQueries({ queryKey: ['applications'] }), queries.invalidateQueries({ queryKey: ['consents'] })])
}
