import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'

/** Tries between two breaths, so that the page goes on answering. */
const tries = 500

/** The first number whose hash with the challenge begins with so many zero bits. */
export async function solve(challenge: string, bits: number): Promise<string> {
  for (let n = 0; ; n++) {
    if (zeros(sha256(utf8ToBytes(`${challenge}:${String(n)}`))) >= bits) return String(n)
    if (n % tries === tries - 1) await new Promise((done) => setTimeout(done, 0))
  }
}

function zeros(bytes: Uint8Array): number {
  let n = 0
  for (const byte of bytes) {
    if (byte === 0) n += 8
    else return n + Math.clz32(byte) - 24
  }
  return n
}

/** Answers the challenge of a report while it is written; what is sent earlier waits for the answer. */
export function answerChallenge(root: Document): void {
  const form = root.querySelector<HTMLFormElement>('form[data-challenge]')
  const answer = form?.elements.namedItem('answer')
  if (!form?.dataset.challenge || !(answer instanceof HTMLInputElement)) return
  const solved = solve(form.dataset.challenge, Number(form.dataset.bits)).then((found) => (answer.value = found))
  form.addEventListener('submit', (event) => {
    if (answer.value) return
    event.preventDefault()
    void solved.then(() => { form.requestSubmit() })
  })
}
