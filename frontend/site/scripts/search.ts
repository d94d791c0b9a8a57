/** What htmx tells of a swap, as far as it is needed here. */
interface Swap {
  target: HTMLElement
}

/**
 * Keeps a reader's place while htmx changes the search page: what was unfolded stays so, the new total is read out, and
 * after "show more" the focus is on the first new post. Without htmx the page is loaded anew and nothing is lost.
 */
export function followSearch(document: Document): void {
  let open = new Map<string, boolean>()
  let before = 0

  document.addEventListener('htmx:beforeSwap', (event) => {
    const { target } = (event as CustomEvent<Swap>).detail
    if (target.id === 'finder') open = unfolded(target)
    if (target.id === 'posts') before = target.children.length
  })

  document.addEventListener('htmx:afterSettle', (event) => {
    const { target } = (event as CustomEvent<Swap>).detail
    if (target.id === 'finder') {
      const finder = document.getElementById('finder')
      if (finder) unfold(finder, open)
      say(document, 'total')
    }
    if (target.id === 'posts') {
      target.children[before]?.querySelector('a')?.focus()
      say(document, 'shown')
    }
  })
}

/** By id, whether each part that can be folded is open. */
function unfolded(root: HTMLElement): Map<string, boolean> {
  const state = new Map<string, boolean>()
  for (const part of root.querySelectorAll('details')) state.set(part.id, part.open)
  const toggle = root.querySelector<HTMLInputElement>('#show-filters')
  if (toggle) state.set(toggle.id, toggle.checked)
  return state
}

function unfold(root: HTMLElement, state: Map<string, boolean>): void {
  for (const part of root.querySelectorAll('details')) part.open = state.get(part.id) ?? part.open
  const toggle = root.querySelector<HTMLInputElement>('#show-filters')
  if (toggle) toggle.checked = state.get(toggle.id) ?? false
}

/** Reads out what an element says, in a live region that is never replaced. */
function say(document: Document, id: string): void {
  const live = document.getElementById('live')
  if (live) live.textContent = document.getElementById(id)?.textContent.trim() ?? ''
}
