/**
 * Who may import whom: the one table from which lint's walls, the start's list of inputs and the page
 * docs/architecture.md are made or checked. A room not in another's list is out of its reach.
 *
 * @typedef {object} Room
 * @property {string} folder where it stands
 * @property {'*' | string[]} rooms the rooms it may import; `*` for workshop rooms that look at everything
 * @property {string[]} [packages] outside packages it may import, as the beginnings of their names;
 *   absent: whatever its package.json declares
 * @property {string[]} [open] for an app: the folders of `src/` that its subjects may import, and that import no subject
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
    open: ['log'],
  },
  adviser: { folder: 'apps/adviser', rooms: ['contract', 'content', 'cv', 'ui', 'domain'], open: ['api'] },
  api: { folder: 'apps/api', rooms: ['contract', 'content', 'domain'], open: ['database', 'http'] },
  films: { folder: 'packages/films', rooms: ['content', 'ui', 'domain'] },
  journeys: { folder: 'packages/journeys', rooms: '*' },
  bench: { folder: 'packages/bench', rooms: '*' },
}

/** Folder of a room, from the root. */
export function roomFolder(room) {
  return ROOMS[room].folder
}

/** The room a path from the root stands in, or `undefined`. */
export function roomOf(path) {
  return Object.keys(ROOMS).find((room) => path.startsWith(`${ROOMS[room].folder}/`))
}

/** Whether files of `from` may import `to`. */
export function mayImport(from, to) {
  const { rooms } = ROOMS[from]
  return from === to || rooms === '*' || rooms.includes(to)
}

/** A room and every room it may import, near or far. */
export function roomsBehind(room) {
  const { rooms } = ROOMS[room]
  const near = rooms === '*' ? Object.keys(ROOMS) : rooms
  return [...new Set([room, ...near])]
}
