import type { components } from '@/api/schema'
import { placementTones } from '@/status/tones'
import type { Tone } from '@/ui/status-tag/LyStatusTag.vue'

export type Placement = components['schemas']['Placement']
export type Verdict = components['schemas']['Verdict']

/** How it stands in a list: what keeps an officer from verifying one that is not verified, or its status. */
export function standingOf(one: Placement): { tone: Tone; key: string } {
  if (one.status !== 'provisional') return { tone: placementTones[one.status], key: `words.placement.${one.status}` }
  if (one.released_at) return { tone: 'closed', key: 'core.released.state' }
  if (!one.evidenced) return { tone: 'neutral', key: 'placements.noEvidence' }
  if (!one.person.masked_identity) return { tone: 'neutral', key: 'placements.noIdentity' }
  return one.actions.includes('verify') ? { tone: 'warn', key: 'placements.ready' } : { tone: 'closed', key: 'placements.own' }
}

/** The figure that a verdict goes into; undefined when it goes into none. */
export function figureOf(verdict: Verdict, workedHereBefore: boolean): 'K1a' | 'K1b' | 'K1c' | undefined {
  if (!verdict.counts || workedHereBefore) return undefined
  switch (verdict.origin) {
    case 'in_district':
      return 'K1a'
    case 'in_city':
      return 'K1b'
    case 'outside':
      return 'K1c'
    default:
      return undefined // shown apart until the bureau decides
  }
}

/** Why a verdict counts for nothing. The order is that of what an officer can still look into. */
export function whyNot(placement: Pick<Placement, 'work_area' | 'start_on'>, verdict: Verdict, workedHereBefore: boolean, district: string): 'before' | 'local' | 'place' | 'group' | 'period' | undefined {
  if (figureOf(verdict, workedHereBefore)) return undefined
  if (workedHereBefore) return 'before'
  if (verdict.counts) return 'local'
  if (!placement.work_area.startsWith(district)) return 'place'
  return verdict.youth_group === 'none' ? 'group' : 'period'
}

/** What keeps an officer from verifying; undefined when nothing does. */
export function whyNotYet(placement: Placement): 'own' | 'evidence' | 'identity' | undefined {
  if (!placement.evidenced) return 'evidence'
  if (!placement.actions.includes('verify')) return 'own'
  return placement.outlook ? undefined : 'identity'
}
