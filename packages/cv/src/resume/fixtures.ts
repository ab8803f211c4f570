import type { JsonObject } from './json.ts'

/** Documents of many styles, written for the tests; all people are made up. Each is valid JSON Resume 1.x. */
export const VALID: Record<string, JsonObject> = {
  empty: { basics: { name: '' } },
  short: { basics: { name: 'Lina Exemple', email: 'lina@exemple.fr' } },
  capitals: { basics: { name: 'EXEMPLE Lina', label: 'Vendeuse' }, work: [] },
  located: {
    basics: {
      name: 'Noé Modèle',
      url: 'https://exemple.fr/noe',
      location: { address: '1 rue Test', postalCode: '59100', city: 'Roubaix', countryCode: 'FR' },
      profiles: [{ network: 'Forge', username: 'noe', url: 'https://forge.exemple/noe' }],
    },
  },
  worked: {
    basics: { name: 'Ana Test' },
    work: [
      {
        name: 'Café Test',
        position: 'Serveuse',
        startDate: '2019-03-14',
        endDate: '2020-01-02',
        highlights: ['Servir', 'Encaisser'],
        url: 'https://cafe.exemple',
      },
      { name: 'Hôtel Test', position: 'Réception', startDate: '2021', summary: 'Accueillir.\nRépondre.' },
      { position: 'Aide', highlights: [], 'x-note': { deep: [1, null] } },
      { description: 'Sans titre ni nom' },
      { name: 'Café Test', position: 'Serveuse', startDate: '2024-06', endDate: '2024-06' },
    ],
  },
  helped: {
    volunteer: [{ organization: 'Entraide', position: 'Tri', startDate: '2022-01', highlights: ['Trier'] }],
  },
  studied: {
    education: [
      {
        institution: 'Lycée Test',
        studyType: 'CAP',
        area: 'Cuisine',
        startDate: '2020',
        endDate: '2022',
        score: '14/20',
        courses: ['A'],
      },
      { institution: 'CFA Test', studyType: 'BP', startDate: '2023-09' },
    ],
    certificates: [
      { name: 'SST', date: '2023-05-04', issuer: 'Centre Test', url: 'https://sst.exemple' },
      { url: 'https://seul.exemple' },
    ],
  },
  skilled: {
    skills: [
      { name: 'Vente', level: 'Master', keywords: ['Caisse', 'Conseil'] },
      { keywords: ['Seul'] },
      { level: 'x' },
      { name: 'Tri' },
    ],
    languages: [
      { language: 'Arabe', fluency: 'Native speaker' },
      { language: 'Anglais', fluency: 'B2' },
      { fluency: 'x' },
    ],
    interests: [{ name: 'Boxe', keywords: ['club'] }],
  },
  unshown: {
    basics: { name: 'Sam Autre', image: 'https://exemple.fr/moi.png', pronouns: 'iel' },
    awards: [{ title: 'Prix', date: '2020-01-01', awarder: 'Ville' }],
    publications: [{ name: 'Zine', releaseDate: '2021-02' }],
    references: [{ name: 'M. Modèle', reference: 'Très bien.' }],
    projects: [{ name: 'Site', startDate: '2020', keywords: ['a'] }],
    extra: { anything: ['goes', 1, true, null] },
    meta: { canonical: 'https://exemple.fr/cv.json', version: 'v1.0.0', theme: 'elegant' },
  },
  html: {
    basics: { name: 'Zoé', summary: '<p>Je <b>vends</b> &amp; conseille.</p>' },
    work: [{ name: 'A', position: 'B', summary: '<ul><li>Un</li><li>Deux</li></ul>' }],
  },
  arabic: {
    basics: { name: 'أمينة مثال', label: 'بائعة', location: { city: 'ليل' } },
    languages: [{ language: 'العربية', fluency: 'اللغة الأم' }],
  },
  emoji: { basics: { name: 'Léo 🎸 Test', summary: 'Salut 👋🏽' }, interests: [{ name: '🎮 Jeux' }] },
  word: {
    basics: { name: 'Max', summary: '\u2022\tPuce\u000bligne\u00a0: « a »' },
    work: [{ position: '\uf0b7 Vente\u0007', highlights: ['–\tServir'] }],
  },
  long: {
    basics: { name: 'N'.repeat(60) + ' ' + 'M'.repeat(60) },
    work: Array.from({ length: 25 }, (_, n) => ({
      name: `Lieu ${n}`,
      position: `Poste ${n}`,
      startDate: `${1990 + ((n * 7) % 25)}`,
    })),
  },
  names: { basics: { name: 'Constructor Proto' }, constructor: { prototype: 1 }, toString: 'x' },
}

/** Documents with faults: they come in as far as they are understood, and what goes out is valid again. */
export const FAULTY: Record<string, unknown> = {
  old: {
    basics: { name: 'Vieux Format', picture: 'x.png', website: 'http://vieux.exemple' },
    work: [{ company: 'Usine', position: 'Tri', startDate: 'juin 2016', endDate: 'Present' }],
  },
  dates: {
    work: [
      { position: 'A', startDate: '06/2016', endDate: 'Sept. 2018' },
      { position: 'B', startDate: 'un jour', endDate: 2020 },
    ],
  },
  texts: {
    basics: { name: 'T', phone: 639980000, location: 'Lille' },
    skills: ['Vente', 'Tri'],
    languages: ['Turc'],
    interests: 'Boxe',
  },
  types: {
    basics: { name: ['x'], email: 'pas un mail', url: 'sans schéma', profiles: 'x', location: [] },
    work: { 0: 'x' },
    education: [null, 3, [], {}, { institution: { a: 1 } }],
  },
  nulls: {
    basics: { name: 'Nul Partout', email: null, location: null, profiles: null, summary: null },
    work: [{ name: null, position: 'Tri', startDate: null, endDate: null, highlights: null }],
    education: null,
    skills: [{ name: null, keywords: [null, 'Vente'] }],
    meta: null,
  },
  strings: {
    basics: { name: 'Tout En Texte', profiles: 'https://exemple.fr' },
    work: [{ position: 'Service', highlights: 'Servir, encaisser', startDate: '2020-1', endDate: '01.2021' }],
    education: 'Bac professionnel',
    languages: [{ language: ['Turc', 'Arabe'], fluency: 3 }],
    interests: [{ name: 'Boxe', keywords: 'club' }],
  },
  wrapped: { resume: { basics: { name: 'Dans Une Boîte' } } },
}
