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
  /** What is made of each find of the screening, by its place; the reason of a dismissal. */
  verdicts: Record<string, { upheld?: boolean; reason: string }>
}

export type Outcome = 'approve' | 'return' | 'reject'

/** Why a decision cannot be sent yet: fields without words, nothing said at all, ticked fields, open checks. */
export type Obstacle =
  | { kind: 'wordless'; fields: string[] }
  | { kind: 'nothing' }
  | { kind: 'ticked'; count: number }
  | { kind: 'unchecked'; checks: string[] }
  | { kind: 'finds'; count: number }
  | { kind: 'upheld' }

export function emptyNotes(): Notes {
  return { ticked: [], reasons: {}, overall: '', checks: {}, verdicts: {} }
}

/** The first thing in the way of a decision. `required` are the checks that an approval needs, `finds` the places of the hits that it must settle. */
export function obstacle(outcome: Outcome, notes: Notes, required: readonly string[] = [], finds: readonly number[] = []): Obstacle | undefined {
  if (outcome === 'approve') {
    if (notes.ticked.length) return { kind: 'ticked', count: notes.ticked.length }
    const open = required.filter((check) => !notes.checks[check])
    if (open.length) return { kind: 'unchecked', checks: open }
    if (finds.some((at) => notes.verdicts[at]?.upheld)) return { kind: 'upheld' }
    const unsettled = finds.filter((at) => notes.verdicts[at]?.upheld !== false || !notes.verdicts[at].reason.trim())
    return unsettled.length ? { kind: 'finds', count: unsettled.length } : undefined
  }
  const wordless = notes.ticked.filter((field) => !notes.reasons[field]?.trim())
  if (wordless.length) return { kind: 'wordless', fields: wordless }
  // A rejection ends the matter, so it is always said why as a whole.
  const said = notes.overall.trim() !== '' || (outcome === 'return' && notes.ticked.length > 0)
  return said ? undefined : { kind: 'nothing' }
}

/** Verdicts on finds, taken along to where the finds stand after the text was corrected. */
export function moveVerdicts(verdicts: Notes['verdicts'], before: readonly Find[], after: readonly Find[]): Notes['verdicts'] {
  const left = before.map((find, at) => ({ find, verdict: verdicts[at] }))
  return Object.fromEntries(
    after.flatMap((find, at) => {
      const from = left.findIndex((one) => one.find.rule === find.rule && one.find.field === find.field && one.find.text === find.text)
      const verdict = from < 0 ? undefined : left.splice(from, 1)[0]?.verdict
      return verdict ? [[at, verdict]] : []
    }),
  )
}

/** A find of the screening, as far as it is known again. */
export interface Find {
  rule: string
  field: string
  text: string
}

/** The body of the request. */
export function decisionBody(outcome: Outcome, notes: Notes, withChecks: boolean) {
  const words = Object.fromEntries(notes.ticked.map((field) => [field, notes.reasons[field]?.trim() ?? '']))
  const overall = notes.overall.trim()
  // A dismissal without its reason is not made yet.
  const verdicts = Object.entries(notes.verdicts).flatMap(([hit, { upheld, reason }]) =>
    upheld === undefined || (!upheld && !reason.trim()) ? [] : [{ hit: Number(hit), upheld, ...(!upheld && { reason: reason.trim() }) }],
  )
  return {
    decision: outcome,
    ...(outcome !== 'approve' && overall && { reason: overall }),
    ...(outcome !== 'approve' && notes.ticked.length && { field_reasons: words }),
    ...(withChecks && { checks: notes.checks }),
    ...(verdicts.length && { verdicts }),
  }
}
