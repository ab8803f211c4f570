import { storeContract } from './store.contract.ts'

storeContract('SQLite', async () => undefined)
