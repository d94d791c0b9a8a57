import { answer, client, ifMatch } from '@/api/client'
import { fileNameOf, saveAs } from '@/api/download'
import { Problem } from '@/api/problem'
import type { components } from '@/api/schema'

export type Security = components['schemas']['Security']
export type Session = components['schemas']['Session']
export type Setup = components['schemas']['Setup']
export type Proof = components['schemas']['Proof']

/** What is changed about the account itself only after the password, and the code where there is one, once more. */
export type Change = 'password' | 'email' | 'start' | 'remove' | 'renew' | 'export'

/** What a change brought: another factor to be set up, or recovery codes to be shown this once. */
export interface Outcome {
  setup?: Setup
  codes?: readonly string[]
}

/** Makes a change to the account as it was seen; `value` is the new password or mail address. */
export async function make(change: Change, seen: Security, proof: Proof, value: string): Promise<Outcome> {
  const params = { header: { 'If-Match': ifMatch(seen.version) } }
  switch (change) {
    case 'password':
      await answer(client.POST('/me/password', { params, body: { proof, password: value } }))
      return {}
    case 'email':
      await answer(client.POST('/me/email', { params, body: { proof, email: value } }))
      return {}
    case 'start':
      return { setup: await answer(client.POST('/me/second-factor', { params, body: { proof } })) }
    case 'remove':
      await answer(client.POST('/me/second-factor/remove', { params, body: { proof } }))
      return {}
    case 'renew':
      return { codes: (await answer(client.POST('/me/recovery-codes', { params, body: { proof } }))).recovery_codes }
    case 'export': {
      const { data, error, response } = await client.POST('/me/export', { params, body: { proof }, parseAs: 'blob' })
      if (!data) throw Problem.from(response, error)
      saveAs(data, fileNameOf(response.headers.get('Content-Disposition')) ?? 'liuyong.zip')
      return {}
    }
  }
}

/** Whether an account with these roles can be deleted by its owner; the bureau's are closed by somebody else. */
export function leaves(roles: readonly string[]): boolean {
  return roles.every((role) => ['graduate', 'employer', 'institution'].includes(role))
}

/** A picture of an SVG that the server drew: as an image it can hold no script. */
export function pictureOf(svg: string): string {
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}

/** A key in groups of four, to be typed. */
export function inFours(secret: string): string {
  return secret.match(/.{1,4}/g)?.join(' ') ?? ''
}

/** What is kept as a file: the codes, one a line, under what they are for. */
export function codesFile(head: string, codes: readonly string[]): Blob {
  return new Blob([`${[head, '', ...codes].join('\r\n')}\r\n`], { type: 'text/plain;charset=utf-8' })
}

interface Words {
  t: (key: string, named?: Record<string, unknown>) => string
  te: (key: string) => boolean
}

/** What the server calls "Chrome · Windows", as its owner would say it. */
export function deviceWords(device: string, { t, te }: Words): string {
  const parts = device.split(' · ').map((part) => (te(`security.device.${part}`) ? t(`security.device.${part}`) : part))
  if (device === '—' || device === '') return t('security.device.unknown')
  return parts.length === 2 ? t('security.device.both', { browser: parts[0], system: parts[1] }) : parts.join(' ')
}

/** Whether an address is one of a network inside (RFC 1918, RFC 4193) or of this machine: it says nothing of a place. */
export function isInside(address: string): boolean {
  return /^(10|127|192\.168|172\.(1[6-9]|2\d|3[01]))\.|^(::1$|f[cd][0-9a-f]{2}:|fe80:)/i.test(address)
}
