const ascii = Array.from({ length: 0x7f - 0x20 }, (_, i) => String.fromCodePoint(0x20 + i)).join('')

/**
 * Every character the subset fonts carry: ASCII, the letters of French (and of the names of its neighbours), its
 * punctuation and a few signs. Arrows, ticks, the narrow no-break space and Ÿ (a few town names in capitals) are not in the packaged files: the first two are
 * drawn as icons, the last is made from the plain space by the browser.
 */
export const frenchGlyphs =
  ascii + 'ÀÂÄÆÇÉÈÊËÎÏÔÖŒÙÛÜÁÍÑÓÚàâäæçéèêëîïôöœùûüÿáíñóúãõß' + '«»‹›‘’“”„…–—·•°²³×÷±€£§©®¡¿\u00a0\u00ad'
