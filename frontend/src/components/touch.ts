/** Fingers need more room than a mouse. */
export const touch = {
  '@media (pointer: coarse), (max-width: 719px)': {
    '& button, & input:not([type="radio"], [type="checkbox"]), & select, & [role="radiogroup"] label, & [data-tall]':
      { minHeight: 44 },
  },
} as const
