import type { Problem } from '@/api/problem'

/** What to tell a person about a failed request: the server's own words where it decided, ours where it could not. */
export function problemWords(problem: Problem, t: (key: string) => string): { title: string; help: string } {
  if (problem.isNetwork) return { title: t('core.errors.network'), help: t('core.errors.networkHelp') }
  if (problem.status === 412) return { title: t('core.errors.stale'), help: t('core.errors.staleHelp') }
  // A refusal with a code of its own says why in its own words.
  if (problem.status === 403 && (problem.code === 'forbidden' || problem.code === 'http_403')) return { title: t('core.forbidden.title'), help: problem.detail ?? t('core.forbidden.help') }
  if (problem.status === 404) return { title: t('core.notFound.title'), help: problem.detail ?? t('core.notFound.help') }
  if (problem.status >= 400 && problem.status < 500) return { title: problem.title, help: problem.detail ?? '' }
  return { title: t('core.errors.server'), help: t('core.errors.serverHelp') }
}
