const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('')

/**
 * Every character the subset fonts carry: ASCII, the letters of French (and of the names of its neighbours), its
 * punctuation and a few signs. The packaged files lack arrows and ticks (drawn as icons), the narrow no-break space
 * (the browser makes it from the plain one) and Ÿ (a few town names in capitals: the system's font shows it).
 */
export const frenchGlyphs =
  ascii + 'ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜÁÍÑÓÚàâäæçéèêëîïôöœùûüÿáíñóúãõß' + '«»‹›‘’“”„…–—·•°²³×÷±€£§©®¡¿\u00a0\u00ad'
