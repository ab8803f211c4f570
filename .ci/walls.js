import { posix } from 'node:path'

/**
 * Who may import whom: the one table from which lint's walls and the start's list of inputs are made, and
 * against which the page docs/architecture.md is checked. What is not in a room's list is out of its reach.
 *
 * @typedef {object} Room
 * @property {string} folder where it stands
 * @property {'*' | string[]} rooms the rooms it may import; `*` for a workshop room that looks at everything
 * @property {string[]} [packages] the only outside packages its sources may import, as the beginnings of
 *   their names; absent: whatever its package.json declares
 * @property {string[]} [open] for an app: folders of `src/` that every subject may import; they import no subject
 * @property {string[]} [shell] for an app: folders of `src/` that put the subjects together, beside the files
 *   that lie directly in `src/`
 */

/** @type {Record<string, Room>} */
export const ROOMS = {
  domain: { folder: 'packages/domain', rooms: [], packages: ['zod'] },
  ui: { folder: 'packages/ui', rooms: [], packages: ['vue', 'reka-ui', '~icons/', 'virtual:icons'] },
  content: { folder: 'packages/content', rooms: ['domain'] },
  contract: { folder: 'packages/contract', rooms: ['domain'] },
  cv: { folder: 'packages/cv', rooms: ['domain'] },
  offers: { folder: 'packages/offers', rooms: ['domain'] },
  sync: { folder: 'packages/sync', rooms: ['contract', 'domain'] },
  youth: {
    folder: 'apps/youth',
    rooms: ['sync', 'content', 'contract', 'cv', 'offers', 'ui', 'domain'],
    open: ['films', 'lock', 'log', 'reading', 'words', 'paraglide'],
    shell: ['shell'],
  },
  adviser: {
    folder: 'apps/adviser',
    rooms: ['contract', 'content', 'cv', 'ui', 'domain'],
    open: ['api', 'dialog', 'live', 'tables', 'time', 'words', 'paraglide'],
    shell: ['shell'],
  },
  api: {
    folder: 'apps/api',
    rooms: ['contract', 'content', 'domain'],
    open: ['database', 'http', 'live', 'people', 'rules', 'sessions'],
    shell: ['start', 'demo'],
  },
  films: { folder: 'packages/films', rooms: ['content', 'ui', 'domain'] },
  journeys: { folder: 'packages/journeys', rooms: '*' },
  bench: { folder: 'packages/bench', rooms: '*' },
}

/** Folder of a room, from the root. */
export function roomFolder(room) {
  return ROOMS[room].folder
}

/** The room a path from the root stands in, or `undefined`. */
function roomOf(path) {
  return Object.keys(ROOMS).find((room) => path.startsWith(`${ROOMS[room].folder}/`))
}

/** A room and every room it may import. */
export function roomsBehind(room) {
  const { rooms } = ROOMS[room]
  return [...new Set([room, ...(rooms === '*' ? Object.keys(ROOMS) : rooms)])]
}

/**
 * Why a file may not import something, or `undefined` when it may.
 * @param {string} path of the importing file from the root, with forward slashes
 * @param {string} specifier what stands between the quotes
 * @returns {string | undefined}
 */
export function wallBetween(path, specifier) {
  const from = roomOf(path)
  if (from === undefined) return undefined
  if (specifier.startsWith('.')) return wallInside(from, path, posix.join(posix.dirname(path), specifier))
  const named = /^@trousseau\/([^/]+)/.exec(specifier)?.[1]
  if (named !== undefined) {
    return roomsBehind(from).includes(named) ? undefined : `${from} may not import ${named}`
  }
  const { packages, folder } = ROOMS[from]
  const isSource = path.startsWith(`${folder}/src/`) && !/\.test\.ts$/.test(path)
  const allowed = !packages || !isSource || packages.some((name) => specifier.startsWith(name))
  return allowed ? undefined : `${from} may import no outside package but ${packages.join(', ')}`
}

function wallInside(room, path, target) {
  const { folder, open = [], shell = [] } = ROOMS[room]
  if (!target.startsWith(`${folder}/`)) return `a relative import may not leave ${room}`
  const from = subjectOf(folder, path)
  const to = subjectOf(folder, target)
  const isApp = folder.startsWith('apps/')
  if (!isApp || from === undefined || to === undefined || from === to) return undefined
  if (open.includes(to) || shell.includes(from)) return undefined
  const who = open.includes(from) ? `${from}/, which every subject may import,` : `the subject ${from}`
  return `${who} may not import ${to}/`
}

/** The folder of `src/` a path stands in; `undefined` for what lies directly there, or outside. */
function subjectOf(folder, path) {
  return new RegExp(`^${folder}/src/([^/]+)/`).exec(path)?.[1]
}
