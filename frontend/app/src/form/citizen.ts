const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const checkDigits = '10X98765432'

/** Whether a resident identity number (GB 11643-1999) has a possible date and the right check digit. */
export function isCitizenNumber(text: string): boolean {
  const number = normalCitizenNumber(text)
  if (!/^\d{17}[\dX]$/.test(number)) return false
  const [year, month, day] = [number.slice(6, 10), number.slice(10, 12), number.slice(12, 14)]
  const date = new Date(`${year}-${month}-${day}T00:00:00Z`)
  // 30 February becomes 2 March in some engines and invalid in others; neither is the date that was typed.
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return false
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0)
  return checkDigits[sum % 11] === number[17]
}

/** Full-width digits, spaces and a small x are how people type it. */
export function normalCitizenNumber(text: string): string {
  return text.normalize('NFKC').replace(/\s/g, '').toUpperCase()
}
