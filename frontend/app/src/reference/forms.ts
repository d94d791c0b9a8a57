import { useQuery } from '@tanstack/vue-query'
import { computed } from 'vue'
import { answer, client } from '@/api/client'
import type { components } from '@/api/schema'
import { currentLocale } from '@/i18n'
import type { Option } from '@/ui/option'

export type Forms = components['schemas']['Forms']
export type Term = components['schemas']['Term']

/** Changes with a new version of the programme only. */
const keepMs = 3_600_000

/** What forms offer: kinds, levels of education, industries, policy numbers. Read once an hour. */
export function useForms() {
  const query = useQuery({
    queryKey: ['reference', 'forms'],
    queryFn: () => answer(client.GET('/reference/forms')),
    staleTime: keepMs,
    gcTime: keepMs,
  })
  const forms = query.data
  const named = (terms: (forms: Forms) => readonly Term[]) => (code: string | undefined) => {
    const found = code && forms.value ? terms(forms.value).find((term) => term.code === code) : undefined
    return found ? termText(found) : (code ?? '')
  }
  return {
    forms,
    isPending: query.isPending,
    error: query.error,
    refetch: query.refetch,
    kindName: named((f) => f.kinds),
    educationName: named((f) => f.educations),
    industryName: named((f) => f.industries),
    employerKindName: named((f) => f.employer_kinds),
    paperName: named((f) => f.employer_kinds.flatMap((kind) => kind.papers)),
    placementKindName: named((f) => f.placement_kinds),
    evidenceName: named((f) => f.evidence_kinds),
    educationOptions: computed(() => options(forms.value?.educations)),
  }
}

export function termText(term: Term): string {
  return currentLocale() === 'en' ? term.en : term.zh
}

export function options(terms: readonly Term[] | undefined): Option[] {
  return (terms ?? []).map((term) => ({ value: term.code, label: termText(term) }))
}
