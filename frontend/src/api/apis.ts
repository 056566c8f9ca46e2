import { createApi } from './client'
import type { paths as ConsolePaths } from './console.d.ts'
import type { paths as SharedPaths } from './shared.d.ts'
import type { paths as WorkshopPaths } from './workshop.d.ts'

/** The marketplace's host. */
export const sharedApi = createApi<SharedPaths>()
/** A workshop's own host: dashboard and mechanic. */
export const workshopApi = createApi<WorkshopPaths>()
export const consoleApi = createApi<ConsolePaths>()
