/** A table to take away: its first row is its headings. */
export interface Sheet {
  name: string
  rows: readonly (readonly (string | number)[])[]
}
