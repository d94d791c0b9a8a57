/** Trainees above this share of the staff are worth a second look; Chongqing's own ceiling is not published. */
const usualShare = 0.3

/** The most staff of a size class (`100-499` → 499); undefined for the open class. */
export function mostStaff(size: string | undefined): number | undefined {
  const most = /^\d+-(\d+)$/.exec(size ?? '')?.[1]
  return most ? Number(most) : undefined
}

/** Whether a headcount is more than even the largest employer of its class would usually take. */
export function isMuch(headcount: number, size: string | undefined): boolean {
  const staff = mostStaff(size)
  return staff !== undefined && headcount > staff * usualShare
}

/** What is wrong with the number to be approved. */
export function refusedHeadcount(headcount: number | null, requested: number, present?: number): 'missing' | 'range' | 'same' | undefined {
  if (headcount === null) return 'missing'
  if (!Number.isInteger(headcount) || headcount < 1 || headcount > requested) return 'range'
  return headcount === present ? 'same' : undefined
}
