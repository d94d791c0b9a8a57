/** One choice of a select, combobox, radio or checkbox group. */
export interface Option {
  value: string
  label: string
  hint?: string
  disabled?: boolean
}
