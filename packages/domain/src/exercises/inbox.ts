import * as z from 'zod/mini'
import { exerciseKind } from './kind.ts'
import { exerciseHead, itemId, label, sentence } from './texts.ts'

const field = z.strictObject({ id: itemId, text: label, right: z.optional(z.boolean()), feedback: sentence })

/** A file of the phone, to be told from its look-alikes. */
export const phoneFile = z.strictObject({
  id: itemId,
  name: label,
  type: z.enum(['pdf', 'doc', 'jpg', 'zip', 'mp4', 'odt', 'png']),
  /** Shown under the name, such as « modifié hier · 38 ko ». */
  about: label,
  right: z.optional(z.boolean()),
  feedback: sentence,
})

const exercise = z.strictObject({
  ...exerciseHead,
  kind: z.literal('inbox'),
  /** The mail to answer. */
  received: z.strictObject({
    from: label,
    address: label,
    subject: label,
    text: z.array(sentence).check(z.minLength(1), z.maxLength(8)),
  }),
  /** Addresses the youth may send to: look-alikes stand beside the right one. */
  recipients: z.array(field).check(z.minLength(2), z.maxLength(5)),
  subjects: z.array(field).check(z.minLength(2), z.maxLength(5)),
  /** The body already written, which speaks of the attachment. */
  message: z.array(sentence).check(z.minLength(1), z.maxLength(6)),
  /** What lies in the phone's files: look-alikes stand beside the right one. */
  files: z.array(phoneFile).check(z.minLength(3), z.maxLength(8)),
  /** Played when the mail leaves with nothing attached: what the recruiter answers, and what to do. */
  forgotten: z.strictObject({ reply: sentence, feedback: sentence }),
  done: sentence,
})

/** A mailbox: write to the right address, under the right subject, with the right file, and send. */
export const inbox = exerciseKind({
  exercise,
  answer: z.strictObject({
    recipient: z.nullable(itemId),
    subject: z.nullable(itemId),
    files: z.array(itemId).check(z.maxLength(8)),
  }),
  doing: true,
  score(exercise, answer) {
    if (answer.files.length === 0) return { right: false, feedback: [exercise.forgotten.feedback] }
    const recipient = exercise.recipients.find(({ id }) => id === answer.recipient)
    const subject = exercise.subjects.find(({ id }) => id === answer.subject)
    const files = answer.files.map((id) => exercise.files.find((file) => file.id === id))
    const feedback = [recipient, subject, ...files].flatMap((part) =>
      part === undefined ? [exercise.hint ?? exercise.ask] : part.right ? [] : [part.feedback],
    )
    const right = feedback.length === 0
    return { right, feedback: right ? [exercise.done] : feedback }
  },
})
