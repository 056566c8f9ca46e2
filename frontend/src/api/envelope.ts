export interface Pagination {
  page: number
  per_page: number
  total: number
  pages: number
}

export type ErrorDetails = Record<string, unknown>

/** Every refusal the frontend sees, whether the server said it or the network swallowed the call. */
export class ApiError extends Error {
  override readonly name = 'ApiError'

  constructor(
    /** HTTP status, 0 when no answer came. */
    readonly status: number,
    /** The envelope's code, or NETWORK. */
    readonly code: string,
    message: string,
    readonly details: ErrorDetails = {},
    /** Seconds the server asks to wait, null when it asks nothing. */
    readonly retryAfter: number | null = null,
  ) {
    super(message)
  }

  /** Nobody can tell whether the server acted: ask again, with the same idempotency key. */
  get isNetwork(): boolean {
    return this.status === 0
  }

  /** The messages for each field, with nested paths dotted as the form names them. */
  get fieldMessages(): Record<string, string> {
    return Object.fromEntries(
      Object.entries(this.details).flatMap(([field, messages]) => {
        const first: unknown = Array.isArray(messages) ? messages[0] : messages
        return typeof first === 'string' ? [[field, first]] : []
      }),
    )
  }

  /** The same refusal with its fields called as the form calls them. */
  named(nameOf: (field: string) => string): ApiError {
    const details = Object.fromEntries(
      Object.entries(this.details).map(([field, messages]) => [nameOf(field), messages]),
    )
    return new ApiError(this.status, this.code, this.message, details, this.retryAfter)
  }
}

interface ErrorEnvelope {
  error?: { code?: string; message?: string; details?: ErrorDetails }
}

function retryAfterOf(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After') ?? NaN)
  return Number.isFinite(seconds) ? seconds : null
}

export function errorFrom(response: Response, body: unknown): ApiError {
  const { error } = (typeof body === 'object' && body !== null ? body : {}) as ErrorEnvelope
  return new ApiError(
    response.status,
    error?.code ?? 'INTERNAL_ERROR',
    error?.message ?? response.statusText,
    error?.details ?? {},
    retryAfterOf(response),
  )
}

export interface Answer<Body> {
  data?: Body
  error?: unknown
  response: Response
}

/** The payload of an answer, or an ApiError thrown. */
export function unwrap<Data>(answer: Answer<{ data: Data }>): Data {
  if (!answer.response.ok || answer.data === undefined)
    throw errorFrom(answer.response, answer.error)
  return answer.data.data
}

export interface ListPage<Item> {
  items: Item[]
  pagination: Pagination
}

/** One page of a list together with where in the list it stands. */
export function unwrapPage<Item>(
  answer: Answer<{ data: Item[]; pagination?: Pagination | null | undefined }>,
): ListPage<Item> {
  const items = unwrap(answer)
  const total = items.length
  return {
    items,
    pagination: answer.data?.pagination ?? { page: 1, per_page: total, total, pages: 1 },
  }
}
