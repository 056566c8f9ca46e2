/* Replaced by "npm run api" once workshop.openapi.json is there. */
export type paths = Record<never, never>
