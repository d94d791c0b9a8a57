/**
 * Puts what one person typed onto what another saved meanwhile, field by field: a field that was not touched takes the
 * newer value, a touched one keeps what was typed. Answers with the fields that both changed to different values.
 */
export function rebase<T extends object>(typed: T, seen: T, latest: T): { values: T; conflicts: (keyof T & string)[] } {
  const values = { ...latest }
  const conflicts: (keyof T & string)[] = []
  for (const field of Object.keys(latest) as (keyof T & string)[]) {
    if (same(typed[field], seen[field])) continue
    values[field] = typed[field]
    if (!same(latest[field], seen[field]) && !same(latest[field], typed[field])) conflicts.push(field)
  }
  return { values, conflicts }
}

export function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
