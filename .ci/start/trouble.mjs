/** Something the person can act on: said in French, without a stack. */
export class Trouble extends Error {}

const KNOWN = [
  {
    pattern: /ENOSPC|no space left on device|EDQUOT/i,
    says: 'Le disque est plein. Libérez de la place (2 Go suffisent), puis recommencez.',
  },
  {
    pattern: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|ERR_SOCKET_TIMEOUT|network/i,
    says: 'Le réseau ne répond pas : les dépendances se téléchargent depuis registry.npmjs.org.\nVérifiez la connexion (ou le proxy : npm config set proxy), puis recommencez.',
  },
  {
    pattern: /EACCES|EPERM|EROFS/,
    says: 'Ce dossier ne peut pas être écrit. Vérifiez à qui il appartient, puis recommencez.',
  },
]

/**
 * What to tell the person when a tool stopped: the known cause in one sentence, else the tool's last lines.
 * @param {string} doing what was going on, such as « L’installation »
 * @param {string} output everything the tool printed
 */
export function troubleFrom(doing, output) {
  const known = KNOWN.find(({ pattern }) => pattern.test(output))
  const lastLines = output.trim().split('\n').slice(-25).join('\n')
  return new Trouble(known ? `${doing} s’est arrêtée. ${known.says}` : `${doing} a échoué :\n\n${lastLines}`)
}
