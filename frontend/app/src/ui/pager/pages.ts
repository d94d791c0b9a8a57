/** The pages to name: first, last, and two beside the present one; undefined stands for a gap of more than one page. */
export function pageList(page: number, pages: number): (number | undefined)[] {
  const named = new Set([1, pages, page - 1, page, page + 1])
  // A gap of a single page is shorter to name than to leave out.
  if (page - 3 === 1) named.add(2)
  if (page + 3 === pages) named.add(pages - 1)
  const list: (number | undefined)[] = []
  let last = 0
  for (const one of [...named].filter((n) => n >= 1 && n <= pages).sort((a, b) => a - b)) {
    if (one > last + 1) list.push(undefined)
    list.push(one)
    last = one
  }
  return list
}
