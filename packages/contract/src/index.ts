import {
  acceptTransfer,
  archive,
  archived,
  assign,
  eraseYouth,
  offerTransfer,
  recoveryCode,
  reopen,
} from './routes/caseload.ts'
import {
  confirmTotp,
  directoryReturn,
  directoryStart,
  enterCode,
  passkeyChallenge,
  passkeySignIn,
  startTotp,
  ways,
} from './routes/entering.ts'
import {
  aside,
  cancelMessage,
  commentCv,
  cvRead,
  dissolveGroup,
  eraseNote,
  judgeObjective,
  makeGroup,
  messagesSeen,
  groupGoals,
  moveInGroup,
  setGroupGoal,
  sendMessage,
  setObjective,
  writeNote,
} from './routes/following.ts'
import {
  appointments,
  cancelAppointment,
  inviteToAppointment,
  moveAppointment,
  noteAttendance,
  setAppointment,
} from './routes/appointments.ts'
import { figures } from './routes/figures.ts'
import { clipFile, clips, dropClip, ownClipFile, ownClips, putClip } from './routes/films.ts'
import { excludeWeek, hours, judgeHours, judgePlacement } from './routes/hours.ts'
import { closeInvitation, invitations, invite } from './routes/invitations.ts'
import { closeDevice, devices, join, leave, membership, recover } from './routes/joining.ts'
import { adviserView, eraseOwn, ownData, rename } from './routes/own-data.ts'
import { live, me, signIn, signOut, youths, youthTimeline } from './routes/professionals.ts'
import {
  addPasskey,
  changePassword,
  closeOtherSessions,
  newPasskey,
  newRecoveryCodes,
  removePasskey,
  removeTotp,
  security,
  setSecondFactorRule,
} from './routes/security.ts'
import {
  approvePair,
  closeReport,
  endPair,
  judgeMessage,
  judgeTutor,
  liftMeasure,
  makePair,
  markBand,
  pairMessages,
  readReport,
  suggestTutors,
  takeMeasure,
  tutoring,
} from './routes/pairs.ts'
import { health, openapi } from './routes/service.ts'
import { saveStructureSettings, structureSettings } from './routes/structure.ts'
import { sync } from './routes/sync.ts'
import { addColleague, choosePassword, colleagues, dismiss, resetColleague, setRole } from './routes/team.ts'
import { ownTutoring } from './routes/tutoring.ts'
import {
  closeWorkshop,
  joinWorkshop,
  keepFromWorkshop,
  leadWorkshop,
  openWorkshop,
  workshopBoard,
  workshops,
} from './routes/workshops.ts'

/** Every route of the API, one line each. */
export const ROUTES = {
  health,
  openapi,
  join,
  membership,
  leave,
  recover,
  devices,
  closeDevice,
  ownData,
  adviserView,
  rename,
  eraseOwn,
  sync,
  signIn,
  signOut,
  me,
  youths,
  youthTimeline,
  invite,
  invitations,
  closeInvitation,
  live,
  recoveryCode,
  assign,
  archive,
  reopen,
  eraseYouth,
  archived,
  offerTransfer,
  acceptTransfer,
  colleagues,
  addColleague,
  resetColleague,
  setRole,
  dismiss,
  choosePassword,
  aside,
  cancelMessage,
  commentCv,
  cvRead,
  dissolveGroup,
  eraseNote,
  judgeObjective,
  makeGroup,
  messagesSeen,
  groupGoals,
  moveInGroup,
  setGroupGoal,
  sendMessage,
  setObjective,
  writeNote,
  figures,
  clips,
  clipFile,
  ownClips,
  ownClipFile,
  putClip,
  dropClip,
  confirmTotp,
  directoryReturn,
  directoryStart,
  enterCode,
  passkeyChallenge,
  passkeySignIn,
  startTotp,
  ways,
  addPasskey,
  changePassword,
  closeOtherSessions,
  newPasskey,
  newRecoveryCodes,
  removePasskey,
  removeTotp,
  security,
  setSecondFactorRule,
  appointments,
  cancelAppointment,
  inviteToAppointment,
  moveAppointment,
  noteAttendance,
  setAppointment,
  ownTutoring,
  approvePair,
  closeReport,
  endPair,
  judgeMessage,
  judgeTutor,
  liftMeasure,
  makePair,
  markBand,
  pairMessages,
  readReport,
  suggestTutors,
  takeMeasure,
  tutoring,
  structureSettings,
  saveStructureSettings,
  hours,
  judgeHours,
  excludeWeek,
  judgePlacement,
  closeWorkshop,
  joinWorkshop,
  keepFromWorkshop,
  leadWorkshop,
  openWorkshop,
  workshopBoard,
  workshops,
} as const

export type RouteName = keyof typeof ROUTES

export * from './route.ts'
export * from './failure.ts'
export * from './codes.ts'
export { ARCHIVE_REASONS } from './routes/caseload.ts'
export { PASSWORD_LENGTH } from './routes/team.ts'
export { DAYS_LIMIT, PLACES_LIMIT } from './routes/invitations.ts'
export type { HoursActivity, YouthHours } from './routes/hours.ts'
export { RULE_LIMITS, STRUCTURE_KINDS } from './routes/structure.ts'
export { PAGE_LIMIT, PUSH_LIMIT } from './routes/sync.ts'
export { SEATS_LIMIT, type AppointmentRow } from './routes/appointments.ts'
export { WORKSHOP_HOURS, WORKSHOP_PLACES } from './routes/workshops.ts'
export { ACT_LIMIT, GOAL_FROM, GOAL_LIMIT, type GroupGoal } from './routes/following.ts'
export type { TimelineItem, YouthGroup, YouthPage, YouthRow } from './routes/professionals.ts'
export { CLIP_LIMIT, CLIP_PART, CLIP_SECONDS, type Clip, type OwnClip } from './routes/films.ts'
export { MEASURES, PAIR_ENDS, type PairRow } from './routes/pairs.ts'
export type { Mentee } from './routes/tutoring.ts'
