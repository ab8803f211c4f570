import { describe, expect, it } from 'vitest'
import { count } from './vitest.mjs'

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((of) => ({ status: of })),
})

describe('counting what vitest reports', () => {
  it('counts tests', () => {
    const testResults = [file('failed', 'passed', 'failed'), file('passed', 'passed')]
    expect(count(1, { numPassedTests: 2, numFailedTests: 1, testResults })).toEqual({ passed: 2, failed: 1 })
  })

  it('counts a file that could not be loaded as one failure', () => {
    const testResults = [file('failed'), file('passed', 'passed')]
    expect(count(1, { numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({ passed: 1, failed: 1 })
  })

  it('counts a crash, and an error outside any test, as one failure', () => {
    expect(count(1, undefined)).toEqual({ passed: 0, failed: 1 })
    const testResults = [file('passed', 'passed')]
    expect(count(1, { numPassedTests: 1, numFailedTests: 0, testResults })).toEqual({ passed: 1, failed: 1 })
  })

  it('counts nothing where there is no test', () => {
    expect(count(0, { numPassedTests: 0, numFailedTests: 0, testResults: [] })).toEqual({
      passed: 0,
      failed: 0,
    })
  })
})
