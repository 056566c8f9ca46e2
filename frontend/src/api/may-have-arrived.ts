import { ApiError } from './envelope'

/** Whether the server may have done it although no answer came: then it is tried again under the same key. */
export const mayHaveArrived = (problem: unknown): boolean =>
  problem instanceof ApiError && (problem.isNetwork || problem.status >= 500)
