/** A ready-made objective: the youth reads its title and details as they are; `days` suggests a date. */
export interface ObjectiveModel {
  title: string
  details: string
  days: number
  /** The lesson that prepares for it. */
  lesson?: string
}

/** Each is one thing to do, that both can see is done. */
export const OBJECTIVE_MODELS: readonly ObjectiveModel[] = [
  {
    title: 'Finir mon CV',
    details: 'Va jusqu’au bout des questions. On le relit ensemble quand tu le montres.',
    days: 7,
    lesson: 'c1',
  },
  {
    title: 'Faire relire mon CV par deux personnes',
    details: 'Une personne de ta famille et une autre. Note ce qu’elles te disent.',
    days: 7,
  },
  {
    title: 'Créer une adresse e-mail simple',
    details: 'Ton prénom et ton nom, sans surnom. Écris-la dans ton CV.',
    days: 3,
    lesson: 'n1',
  },
  {
    title: 'Envoyer un e-mail avec mon CV joint',
    details: 'Envoie-le-moi d’abord. Vérifie l’objet, le message et la pièce jointe.',
    days: 5,
    lesson: 'n2',
  },
  {
    title: 'Ranger mes papiers sur mon téléphone',
    details: 'Prends en photo : carte d’identité, carte Vitale, justificatif de domicile, RIB.',
    days: 10,
    lesson: 'n3',
  },
  {
    title: 'Trouver trois offres qui me parlent',
    details: 'Garde l’adresse de chacune. Dis pourquoi elle te plaît.',
    days: 7,
    lesson: 'e5',
  },
  {
    title: 'Répondre à une offre',
    details: 'Choisis-en une. Envoie ton CV et un message court.',
    days: 7,
    lesson: 'c3',
  },
  {
    title: 'Appeler trois entreprises',
    details: 'Prépare ta phrase de début. Note la date, le nom et la réponse.',
    days: 7,
    lesson: 'c7',
  },
  {
    title: 'Relancer une candidature',
    details: 'Dix jours sont passés ? Un appel ou un e-mail suffit.',
    days: 3,
    lesson: 'c6',
  },
  {
    title: 'Préparer mon entretien',
    details: 'Relis l’annonce. Écris deux choses à dire sur toi et deux questions à poser.',
    days: 4,
    lesson: 'c5',
  },
  {
    title: 'Repérer le trajet de mon entretien',
    details: 'Regarde l’heure de départ, prévois quinze minutes de plus et un plan B.',
    days: 3,
    lesson: 'e7',
  },
  {
    title: 'Découvrir trois métiers',
    details: 'Lis une fiche ou regarde une vidéo pour chacun. Note ce qui te plaît ou pas.',
    days: 10,
    lesson: 'o3',
  },
  {
    title: 'Parler avec quelqu’un du métier',
    details: 'Demande-lui comment se passe une journée, et comment il ou elle a commencé.',
    days: 14,
  },
  {
    title: 'Trouver une entreprise pour une immersion',
    details: 'Propose à trois entreprises de venir quelques jours. On remplit la demande ensemble.',
    days: 14,
    lesson: 'o4',
  },
  {
    title: 'Comparer deux formations',
    details: 'Durée, lieu, dates, ce qu’il faut pour entrer. On en parle au prochain rendez-vous.',
    days: 10,
    lesson: 'f1',
  },
  {
    title: 'Aller à une journée portes ouvertes',
    details: 'Note deux choses apprises sur place.',
    days: 21,
  },
  {
    title: 'M’inscrire à France Travail',
    details: 'Prépare ta carte d’identité, ta carte Vitale et ton RIB. Appelle-moi si tu bloques.',
    days: 7,
    lesson: 'n4',
  },
  {
    title: 'Vérifier mes droits santé',
    details: 'Regarde si ta carte Vitale est à jour et si tu as une complémentaire.',
    days: 14,
  },
  {
    title: 'Trouver une solution pour me déplacer',
    details: 'Note les bus ou les trains qui t’intéressent, leur prix et les réductions possibles.',
    days: 10,
  },
  {
    title: 'Venir à un atelier',
    details: 'Choisis une date avec moi et viens avec ton téléphone chargé.',
    days: 14,
  },
]
