export interface Pace {
  kind: 'met' | 'ahead' | 'onTime' | 'late' | 'none'
  /** How much is missing against what was expected by now; 0 unless late. */
  gap: number
}

/** How a figure stands against its target and against where it should be by now. */
export function paceOf(value: number | null, target: number, expected: number | undefined): Pace {
  if (value === null) return { kind: 'none', gap: 0 }
  if (value >= target) return { kind: 'met', gap: 0 }
  if (expected === undefined || value === expected) return { kind: 'onTime', gap: 0 }
  return value > expected ? { kind: 'ahead', gap: 0 } : { kind: 'late', gap: expected - value }
}
