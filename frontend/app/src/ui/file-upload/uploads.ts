import { onScopeDispose, reactive, ref, type Ref } from 'vue'
import { asProblem, type Problem } from '@/api/problem'

export interface UploadedFile {
  id: string
  name: string
  /** Bytes. */
  size: number
}

export type Send = (file: File, onProgress: (share: number) => void, signal: AbortSignal) => Promise<{ id: string; size: number }>

export interface Running {
  key: number
  file: File
  /** 0 to 1. */
  share: number
  failed: Problem | undefined
  controller: AbortController
}

export interface Limits {
  accept: string
  maxBytes: number
}

/** Uploads under way. `finished` is told of each that the server took; a failed one stays and can be repeated. */
export function useUploads(send: Send, finished: (file: UploadedFile) => void) {
  const running: Ref<Running[]> = ref([])
  let last = 0

  function start(file: File): void {
    const one: Running = reactive({ key: ++last, file, share: 0, failed: undefined, controller: new AbortController() })
    running.value.push(one)
    void run(one)
  }

  async function run(one: Running): Promise<void> {
    try {
      const stored = await send(one.file, (share) => (one.share = share), one.controller.signal)
      drop(one)
      finished({ id: stored.id, name: one.file.name, size: stored.size })
    } catch (thrown) {
      if (!one.controller.signal.aborted) one.failed = asProblem(thrown)
    }
  }

  function drop(one: Running): void {
    running.value = running.value.filter((each) => each.key !== one.key)
  }

  function cancel(one: Running): void {
    one.controller.abort()
    drop(one)
  }

  function retry(one: Running): void {
    one.failed = undefined
    one.share = 0
    one.controller = new AbortController()
    void run(one)
  }

  onScopeDispose(() => {
    for (const one of running.value) one.controller.abort()
  })
  return { running, start, cancel, retry }
}

/** Why a file would be refused, before it is sent; the server looks again. */
export function refusal(file: { name: string; type: string; size: number }, limits: Limits): 'wrongType' | 'tooLarge' | undefined {
  const allowed = limits.accept.split(',').map((one) => one.trim().toLowerCase())
  const fits = allowed.some((one) => {
    if (one.startsWith('.')) return file.name.toLowerCase().endsWith(one)
    return one.endsWith('/*') ? file.type.startsWith(one.slice(0, -1)) : file.type === one
  })
  if (!fits) return 'wrongType'
  return file.size > limits.maxBytes ? 'tooLarge' : undefined
}
