import type { Component } from 'vue'

interface Entry {
  name: string
  states: Component
  /** Things that cover the page (dialogs, toasts) and are opened one at a time. */
  overlays: string[]
}

const states = import.meta.glob<Component>('../ui/*/*States.vue', { eager: true, import: 'default' })
const overlays = import.meta.glob<string[]>('../ui/*/overlays.ts', { eager: true, import: 'overlays' })

/** Every component folder of src/ui, in order of name. */
export const catalogue: Entry[] = Object.entries(states).map(([path, component]) => {
  const folder = path.slice(0, path.lastIndexOf('/'))
  return { name: folder.slice(folder.lastIndexOf('/') + 1), states: component, overlays: overlays[`${folder}/overlays.ts`] ?? [] }
})
