/** Whether the measured value gives a point of an inspection its colour; without limits somebody chooses it. */
export const hasLimits = (point: { yellow_at: string | null; red_at: string | null }): boolean =>
  point.yellow_at !== null || point.red_at !== null
