/** Which databases are on this phone: the one in use, and that of each account met here. */
interface Names {
  current?: string
  accounts: Record<string, string>
}

const KEY = 'trousseau.journal'

function read(): Names {
  const text = localStorage.getItem(KEY)
  return text === null ? { accounts: {} } : (JSON.parse(text) as Names)
}

function write(names: Names): string {
  localStorage.setItem(KEY, JSON.stringify(names))
  return names.current ?? ''
}

/** The database to open now, named by `fresh` when there is none. */
export function currentName(fresh: () => string): string {
  const names = read()
  return names.current ?? write({ ...names, current: fresh() })
}

/** The current database becomes that account's: what was done alone goes with the youth. */
export function giveTo(account: string): void {
  const names = read()
  if (names.current) write({ ...names, accounts: { ...names.accounts, [account]: names.current } })
}

/** Another account is opened on this phone: its own database, known here or new, is the current one. */
export function switchTo(account: string, fresh: () => string): void {
  const { accounts } = read()
  const current = accounts[account] ?? fresh()
  write({ current, accounts: { ...accounts, [account]: current } })
}

/** Forgets the database in use, whoever it is of: the next one is new. */
export function forgetCurrent(): void {
  const { current, accounts } = read()
  write({ accounts: Object.fromEntries(Object.entries(accounts).filter(([, name]) => name !== current)) })
}
