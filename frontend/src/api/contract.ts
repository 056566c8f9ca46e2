/**
 * Writes a route in openapi-fetch's form by hand, for the few routes that exist identically on every host
 * (log-in and profile) and for a route whose OpenAPI file is not generated yet.
 */
interface Enveloped<Data> {
  success: boolean
  data: Data
  message: string
  timestamp: string
  pagination?: { page: number; per_page: number; total: number; pages: number } | null
}

interface Json<Body> {
  content: { 'application/json': Body }
}

interface Responses<Data> {
  responses: {
    200: { headers: Record<string, unknown> } & Json<Enveloped<Data>>
    default: { headers: Record<string, unknown> } & Json<{ success: false }>
  }
}

interface NoParameters {
  query?: undefined
  path?: undefined
  header?: Record<string, string>
  cookie?: undefined
}

export interface Get<Data, Parameters = unknown> extends Responses<Data> {
  parameters: Omit<NoParameters, keyof Parameters> & Parameters
}

/** POST, PUT and DELETE. `Parameters` as in `{ path: { id: string } }`. */
export interface Send<Data, Body, Parameters = unknown> extends Responses<Data> {
  parameters: Omit<NoParameters, keyof Parameters> & Parameters
  requestBody: Json<Body>
}
