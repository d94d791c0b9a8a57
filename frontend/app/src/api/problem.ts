/** One field that the server refused. `location` is a path such as `body.pay_min_yuan`. */
export interface FieldProblem {
  location: string
  code: string
  message: string
}

interface ProblemFacts {
  status: number
  code: string
  title: string
  detail?: string | undefined
  errors?: FieldProblem[] | undefined
  requestId?: string | undefined
  retryAfterSeconds?: number | undefined
}

/**
 * Everything that can go wrong in a request, as one type: an answer in `application/problem+json`
 * (RFC 9457), an answer that is not, or no answer at all (`status` 0, code `network`).
 */
export class Problem extends Error {
  readonly status: number
  readonly code: string
  readonly title: string
  readonly detail: string | undefined
  readonly errors: FieldProblem[]
  readonly requestId: string | undefined
  readonly retryAfterSeconds: number | undefined

  constructor(facts: ProblemFacts) {
    super(facts.title)
    this.name = 'Problem'
    this.status = facts.status
    this.code = facts.code
    this.title = facts.title
    this.detail = facts.detail
    this.errors = facts.errors ?? []
    this.requestId = facts.requestId
    this.retryAfterSeconds = facts.retryAfterSeconds
  }

  /** No answer came: the request may be repeated with the same idempotency key. */
  get isNetwork(): boolean {
    return this.status === 0
  }

  /** Somebody else changed the thing since it was read (412), or its state moved on (409). */
  get isStale(): boolean {
    return this.status === 412 || this.status === 409
  }

  /** The server has decided; repeating the same request cannot help. */
  get isFinal(): boolean {
    return this.status >= 400 && this.status < 500 && this.status !== 408 && this.status !== 429
  }

  /** Messages by field name: `body.pay_min_yuan` becomes `pay_min_yuan`; the first of a field wins. */
  fields(): Record<string, string> {
    const found: Record<string, string> = {}
    for (const { location, message } of this.errors) {
      const name = location.replace(/^(body|query|path|header)\.?/, '')
      if (name) found[name] ??= message
    }
    return found
  }

  static network(cause?: unknown): Problem {
    const problem = new Problem({ status: 0, code: 'network', title: 'no answer from the server' })
    problem.cause = cause
    return problem
  }

  static from(response: Response, body: unknown): Problem {
    const said = isRecord(body) ? body : {}
    const retryAfter = Number(response.headers.get('Retry-After'))
    return new Problem({
      status: response.status,
      code: text(said.code) ?? `http_${response.status}`,
      title: text(said.title) ?? `HTTP ${response.status}`,
      detail: text(said.detail),
      errors: Array.isArray(said.errors) ? said.errors.filter(isFieldProblem) : [],
      requestId: text(said.request_id) ?? response.headers.get('X-Request-Id') ?? undefined,
      retryAfterSeconds: retryAfter > 0 ? retryAfter : undefined,
    })
  }
}

/** Turns whatever was thrown into a Problem, so that callers show one kind of error. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown
  if (thrown instanceof TypeError || (thrown instanceof DOMException && thrown.name === 'AbortError')) {
    return Problem.network(thrown)
  }
  const problem = new Problem({ status: -1, code: 'client', title: thrown instanceof Error ? thrown.message : String(thrown) })
  problem.cause = thrown
  return problem
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

function isFieldProblem(value: unknown): value is FieldProblem {
  return isRecord(value) && typeof value.location === 'string' && typeof value.message === 'string'
}
