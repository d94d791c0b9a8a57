import { apiFetch, querySerializer } from './client'
import { Problem } from './problem'

/** A stored file as it came back. */
export interface FetchedFile {
  content: Blob
  name: string | undefined
}

/** Reads a stored file. The server sends it only with a token, so a plain link cannot. Throws Problem. */
export async function fetchFile(id: string): Promise<FetchedFile> {
  const response = await apiFetch(new Request(new URL(`/api/v1/files/${id}?${querySerializer({})}`, location.href)))
  if (!response.ok) throw Problem.from(response, await response.json().catch(() => undefined))
  return { content: await response.blob(), name: fileNameOf(response.headers.get('Content-Disposition')) }
}

/** Saves a stored file on the person's device. Throws Problem. */
export async function downloadFile(id: string, fallbackName: string): Promise<void> {
  const { content, name } = await fetchFile(id)
  saveAs(content, name ?? fallbackName)
}

/** Hands something to the browser as a download. */
export function saveAs(content: Blob, name: string): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(content)
  link.download = name
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The name in a Content-Disposition header, in its plain or its RFC 5987 form. */
export function fileNameOf(header: string | null): string | undefined {
  const coded = /filename\*=utf-8''([^;]+)/i.exec(header ?? '')?.[1]
  if (coded) return decodeURIComponent(coded)
  return /filename="?([^";]+)"?/i.exec(header ?? '')?.[1]
}
