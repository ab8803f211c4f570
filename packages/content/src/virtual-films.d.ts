/** What a phone plays our films by, from the workshop's manifest; made by `contentPlugin`. */
declare module 'virtual:films' {
  interface FilmFile {
    bytes: number
    /** Changes with the film, so that a phone asks for the new one. */
    version: string
  }
  export interface MadeFilm {
    seconds: number
    webm: FilmFile
    mp4: FilmFile
  }
  const films: Record<string, MadeFilm>
  export default films
}
