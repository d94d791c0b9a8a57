import type { Option } from '@/ui/option'

const limit = 50

/** Choices whose label or hint holds what was typed; those that begin with it first. */
export function matching(options: readonly Option[], typed: string): Option[] {
  const wanted = fold(typed)
  if (!wanted) return options.slice(0, limit)
  const hits = options.filter((option) => fold(option.label).includes(wanted) || fold(option.hint ?? '').includes(wanted))
  const begins = (option: Option) => Number(fold(option.label).startsWith(wanted))
  return hits.sort((a, b) => begins(b) - begins(a)).slice(0, limit)
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s/g, '')
}
