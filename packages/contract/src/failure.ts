import * as z from 'zod/mini'

/** What every refused request is answered with, whatever its status. */
export const failure = z.strictObject({
  error: z.strictObject({
    /** A stable word for programs, such as `unknown-code`. */
    code: z.string(),
    /** Plain French for people. */
    message: z.string(),
  }),
})

export type Failure = z.infer<typeof failure>
