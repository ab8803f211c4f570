/** Why an account is out of every list: made for a workshop, and kept by nobody. */
export const GUEST = 'guest'

/** How long after their last workshop guests are there to be kept; then they are erased. In milliseconds. */
export const GUESTS_KEPT = 7 * 24 * 3600_000
