/** Stands in for parts of the PDF engine that no CV needs: woff2, PNG, encryption, its own line breaking. */
export default function unused(): never {
  throw new Error('This part of the PDF engine is left out of the build')
}

export { unused as cbc, unused as ecb }
