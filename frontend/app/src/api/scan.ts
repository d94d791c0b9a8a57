import { onScopeDispose, reactive, watch } from 'vue'
import { answer, client } from './client'
import { asProblem } from './problem'
import type { components } from './schema'

/** How far the virus scan of a file is: `unscanned` where there is no scanner, `pending` while it has not looked yet. */
export type Scan = components['schemas']['FileScan']['scan']
export type AskScan = (fileId: string) => Promise<Scan>

/** Throws Problem. */
export async function scanOf(fileId: string): Promise<Scan> {
  return (await answer(client.GET('/files/{id}/scan', { params: { path: { id: fileId } } }))).scan
}

const firstWaitMs = 2_000
const longestWaitMs = 30_000

/**
 * The scans of files by their ids, asked again while one is pending: soon at first, then less often. A file whose
 * scan cannot be read has no entry.
 */
export function useScans(ids: () => readonly string[], ask: AskScan): Readonly<Record<string, Scan>> {
  const scans: Record<string, Scan> = reactive({})
  const asked = new Set<string>()
  const timers = new Set<ReturnType<typeof setTimeout>>()
  let over = false

  async function look(id: string, waitMs: number): Promise<void> {
    let again: boolean
    try {
      scans[id] = await ask(id)
      again = scans[id] === 'pending'
    } catch (thrown) {
      again = !asProblem(thrown).isFinal
    }
    if (over || !again || !ids().includes(id)) {
      if (again) asked.delete(id) // taken out meanwhile: it may come back
      return
    }
    const timer = setTimeout(() => {
      timers.delete(timer)
      void look(id, Math.min(waitMs * 1.5, longestWaitMs))
    }, waitMs)
    timers.add(timer)
  }

  watch(
    ids,
    (now) => {
      for (const id of now) {
        if (!id || asked.has(id)) continue
        asked.add(id)
        void look(id, firstWaitMs)
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    over = true
    for (const timer of timers) clearTimeout(timer)
  })
  return scans
}
