export interface Column<R> {
  /** Field of the row, and name of the slot that draws the cell. */
  key: string
  label: string
  /** Numbers stand to the right. */
  num?: boolean
  sortable?: boolean
  /** The cell that names the row. */
  head?: boolean
  text?: (row: R) => string
}

export interface Sort {
  key: string
  down: boolean
}

/** Up, then down, then as the server likes it. */
export function nextSort(present: Sort | undefined, key: string): Sort | undefined {
  if (present?.key !== key) return { key, down: false }
  return present.down ? undefined : { key, down: true }
}
