export default { singleQuote: true, semi: false, printWidth: 110 }
