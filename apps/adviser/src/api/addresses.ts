import type { ROUTES } from '@trousseau/contract'

type Routes = typeof ROUTES

/**
 * Method and path of the routes this app calls. Written here, judged by the contract's types: importing the
 * contract's values would ship its schemas, which only the server runs.
 */
export const ADDRESSES = {
  signIn: { method: 'POST', path: '/api/pro/sign-in' },
  signOut: { method: 'POST', path: '/api/pro/sign-out' },
  me: { method: 'GET', path: '/api/pro/me' },
  ways: { method: 'GET', path: '/api/pro/ways' },
  choosePassword: { method: 'POST', path: '/api/pro/welcome' },
  enterCode: { method: 'POST', path: '/api/pro/second-factor/code' },
  startTotp: { method: 'POST', path: '/api/pro/second-factor/new' },
  confirmTotp: { method: 'POST', path: '/api/pro/second-factor/confirm' },
  removeTotp: { method: 'POST', path: '/api/pro/second-factor/remove' },
  newRecoveryCodes: { method: 'POST', path: '/api/pro/second-factor/codes' },
  passkeyChallenge: { method: 'POST', path: '/api/pro/passkeys/challenge' },
  passkeySignIn: { method: 'POST', path: '/api/pro/passkeys/sign-in' },
  newPasskey: { method: 'POST', path: '/api/pro/passkeys/new' },
  addPasskey: { method: 'POST', path: '/api/pro/passkeys' },
  removePasskey: { method: 'POST', path: '/api/pro/passkeys/remove' },
  security: { method: 'GET', path: '/api/pro/security' },
  changePassword: { method: 'POST', path: '/api/pro/password' },
  closeOtherSessions: { method: 'POST', path: '/api/pro/sessions/close' },
  setSecondFactorRule: { method: 'POST', path: '/api/pro/structure/second-factor' },
  hours: { method: 'GET', path: '/api/pro/hours/:week' },
  judgeHours: { method: 'POST', path: '/api/pro/youths/:youth/hours' },
  excludeWeek: { method: 'POST', path: '/api/pro/youths/:youth/weeks' },
  judgePlacement: { method: 'POST', path: '/api/pro/youths/:youth/placements/:request' },
  structureSettings: { method: 'GET', path: '/api/pro/structure' },
  saveStructureSettings: { method: 'POST', path: '/api/pro/structure' },
  tutoring: { method: 'GET', path: '/api/pro/tutoring' },
  judgeTutor: { method: 'POST', path: '/api/pro/youths/:youth/tutor' },
  suggestTutors: { method: 'GET', path: '/api/pro/youths/:youth/tutors' },
  makePair: { method: 'POST', path: '/api/pro/pairs' },
  approvePair: { method: 'POST', path: '/api/pro/pairs/:pair/approval' },
  endPair: { method: 'POST', path: '/api/pro/pairs/:pair/end' },
  pairMessages: { method: 'GET', path: '/api/pro/pairs/:pair/messages' },
  judgeMessage: { method: 'POST', path: '/api/pro/pairs/:pair/messages/:message' },
  readReport: { method: 'GET', path: '/api/pro/reports/:report' },
  closeReport: { method: 'POST', path: '/api/pro/reports/:report/close' },
  takeMeasure: { method: 'POST', path: '/api/pro/youths/:youth/measures' },
  liftMeasure: { method: 'POST', path: '/api/pro/youths/:youth/measures/:measure/lift' },
  youths: { method: 'GET', path: '/api/pro/youths' },
  youthTimeline: { method: 'GET', path: '/api/pro/youths/:youth' },
  setObjective: { method: 'POST', path: '/api/pro/objectives' },
  judgeObjective: { method: 'POST', path: '/api/pro/youths/:youth/objectives/:objective' },
  sendMessage: { method: 'POST', path: '/api/pro/messages' },
  messagesSeen: { method: 'POST', path: '/api/pro/youths/:youth/messages/seen' },
  commentCv: { method: 'POST', path: '/api/pro/youths/:youth/comments' },
  cvRead: { method: 'POST', path: '/api/pro/youths/:youth/cv/read' },
  aside: { method: 'GET', path: '/api/pro/youths/:youth/aside' },
  writeNote: { method: 'POST', path: '/api/pro/youths/:youth/notes' },
  eraseNote: { method: 'DELETE', path: '/api/pro/youths/:youth/notes/:note' },
  cancelMessage: { method: 'DELETE', path: '/api/pro/youths/:youth/postponed/:message' },
  makeGroup: { method: 'POST', path: '/api/pro/groups' },
  moveInGroup: { method: 'POST', path: '/api/pro/groups/:group/members' },
  setGroupGoal: { method: 'POST', path: '/api/pro/groups/:group/goal' },
  dissolveGroup: { method: 'DELETE', path: '/api/pro/groups/:group' },
  recoveryCode: { method: 'POST', path: '/api/pro/youths/:youth/recovery' },
  assign: { method: 'POST', path: '/api/pro/youths/:youth/adviser' },
  archive: { method: 'POST', path: '/api/pro/youths/:youth/archive' },
  reopen: { method: 'POST', path: '/api/pro/youths/:youth/reopen' },
  eraseYouth: { method: 'POST', path: '/api/pro/youths/:youth/erase' },
  archived: { method: 'GET', path: '/api/pro/archive' },
  offerTransfer: { method: 'POST', path: '/api/pro/youths/:youth/transfer' },
  acceptTransfer: { method: 'POST', path: '/api/pro/arrivals' },
  colleagues: { method: 'GET', path: '/api/pro/colleagues' },
  addColleague: { method: 'POST', path: '/api/pro/colleagues' },
  resetColleague: { method: 'POST', path: '/api/pro/colleagues/:professional/reset' },
  setRole: { method: 'POST', path: '/api/pro/colleagues/:professional/role' },
  dismiss: { method: 'POST', path: '/api/pro/colleagues/:professional/leave' },
  invitations: { method: 'GET', path: '/api/pro/invitations' },
  closeInvitation: { method: 'POST', path: '/api/pro/invitations/:invitation/close' },
  invite: { method: 'POST', path: '/api/pro/invitations' },
  ownClips: { method: 'GET', path: '/api/pro/films' },
  putClip: { method: 'POST', path: '/api/pro/films/:lesson' },
  dropClip: { method: 'DELETE', path: '/api/pro/films/:film' },
} as const satisfies { [Name in keyof Routes]?: Pick<Routes[Name], 'method' | 'path'> }

export type CalledRoute = keyof typeof ADDRESSES

/** Where the browser goes to sign in through the structure's directory. */
export const DIRECTORY_ADDRESS: Routes['directoryStart']['path'] = '/api/pro/directory'

/** The stream of hints, read with EventSource. */
export const LIVE_ADDRESS: Routes['live']['path'] = '/api/pro/live'
