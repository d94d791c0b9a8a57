/** 0.58545 → 58.55%, kept between nothing and full. */
export function percentOf(share: number): string {
  return `${Math.round(Math.min(1, Math.max(0, share)) * 10_000) / 100}%`
}
