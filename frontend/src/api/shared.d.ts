/* Replaced by "npm run api" once shared.openapi.json is there. */
export type paths = Record<never, never>
