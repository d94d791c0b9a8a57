import { currentLocale } from '@/i18n'
import { querySerializer } from './client'
import { Problem } from './problem'
import { accessToken, refresh, tokenIsFresh } from './token'

/** A file that the server has taken; other things refer to it by id. */
export interface StoredFile {
  id: string
  sha256: string
  type: string
  /** Bytes. */
  size: number
  scan: string
}

/**
 * Sends one file to POST /files. `onProgress` gets the share sent, 0 to 1. Throws Problem.
 * XMLHttpRequest, because fetch does not report what has been sent.
 */
export async function uploadFile(
  file: File,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<StoredFile> {
  if (!tokenIsFresh()) await refresh()
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    // The file belongs to the organisation acted for.
    const query = querySerializer({})
    request.open('POST', query ? `/api/v1/files?${query}` : '/api/v1/files')
    request.setRequestHeader('Authorization', `Bearer ${accessToken() ?? ''}`)
    request.setRequestHeader('Accept-Language', currentLocale())
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    }
    request.onload = () => {
      const body = parse(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as StoredFile)
      else reject(Problem.from(new Response(null, { status: request.status }), body))
    }
    request.onerror = () => reject(Problem.network())
    request.onabort = () => reject(Problem.network(signal.reason))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    const form = new FormData()
    form.append('file', file)
    request.send(form)
  })
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
