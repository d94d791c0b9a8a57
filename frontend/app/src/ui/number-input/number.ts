/**
 * Reads a number as people type it: full-width digits, thousands separators and 万 are understood.
 * null for nothing typed, undefined for what is not a number.
 */
export function parseNumber(text: string, decimals = false): number | null | undefined {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '')
  if (plain === '') return null
  const found = /^(-?\d+(?:\.\d+)?)(万?)$/.exec(plain)
  if (!found) return undefined
  // 1.2万 is 12000, not 11999.999…
  const value = Number((Number(found[1]) * (found[2] ? 10_000 : 1)).toFixed(4))
  return decimals || Number.isInteger(value) ? value : undefined
}
