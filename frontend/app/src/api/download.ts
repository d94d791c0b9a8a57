import { apiFetch } from './client'
import { Problem } from './problem'

/** Saves a stored file on the person's device. The server sends it only with a token, so a plain link cannot. Throws Problem. */
export async function downloadFile(id: string, fallbackName: string): Promise<void> {
  const response = await apiFetch(new Request(new URL(`/api/v1/files/${id}`, location.href)))
  if (!response.ok) throw Problem.from(response, await response.json().catch(() => undefined))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = fileNameOf(response.headers.get('Content-Disposition')) ?? fallbackName
  link.click()
  URL.revokeObjectURL(link.href)
}

/** The name in a Content-Disposition header, in its plain or its RFC 5987 form. */
export function fileNameOf(header: string | null): string | undefined {
  const coded = /filename\*=utf-8''([^;]+)/i.exec(header ?? '')?.[1]
  if (coded) return decodeURIComponent(coded)
  return /filename="?([^";]+)"?/i.exec(header ?? '')?.[1]
}
