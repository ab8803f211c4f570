export * from './storage.ts'
export * from './rows.ts'
export * from './transport.ts'
export * from './sync.ts'
