/** What the reviewer has noted so far. Kept as a draft; nothing is dropped by unticking. */
export interface Notes {
  /** Fields ticked as a reason for return, in the order of ticking. */
  ticked: string[]
  /** Words by field; those of unticked fields stay but are not sent. */
  reasons: Record<string, string>
  /** A word on the whole. */
  overall: string
  /** U1 to U11 as ticked. */
  checks: Record<string, boolean>
}

export type Outcome = 'approve' | 'return' | 'reject'

/** Why a decision cannot be sent yet: fields without words, nothing said at all, ticked fields, open checks. */
export type Obstacle =
  | { kind: 'wordless'; fields: string[] }
  | { kind: 'nothing' }
  | { kind: 'ticked'; count: number }
  | { kind: 'unchecked'; checks: string[] }

export function emptyNotes(): Notes {
  return { ticked: [], reasons: {}, overall: '', checks: {} }
}

/** The first thing in the way of a decision. `required` are the checks that an approval needs. */
export function obstacle(outcome: Outcome, notes: Notes, required: readonly string[] = []): Obstacle | undefined {
  if (outcome === 'approve') {
    if (notes.ticked.length) return { kind: 'ticked', count: notes.ticked.length }
    const open = required.filter((check) => !notes.checks[check])
    return open.length ? { kind: 'unchecked', checks: open } : undefined
  }
  const wordless = notes.ticked.filter((field) => !notes.reasons[field]?.trim())
  if (wordless.length) return { kind: 'wordless', fields: wordless }
  // A rejection ends the matter, so it is always said why as a whole.
  const said = notes.overall.trim() !== '' || (outcome === 'return' && notes.ticked.length > 0)
  return said ? undefined : { kind: 'nothing' }
}

/** The body of the request. */
export function decisionBody(outcome: Outcome, notes: Notes, withChecks: boolean) {
  const words = Object.fromEntries(notes.ticked.map((field) => [field, notes.reasons[field]?.trim() ?? '']))
  const overall = notes.overall.trim()
  return {
    decision: outcome,
    ...(outcome !== 'approve' && overall && { reason: overall }),
    ...(outcome !== 'approve' && notes.ticked.length && { field_reasons: words }),
    ...(withChecks && { checks: notes.checks }),
  }
}
