/* Replaced by "npm run api" once console.openapi.json is there. */
export type paths = Record<never, never>
