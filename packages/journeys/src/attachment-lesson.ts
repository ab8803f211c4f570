import type { Page } from 'playwright-core'

/** Opens lesson n2 from its address to its first exercise. */
export async function beginAttachment(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'C’est parti' }).click()
  await page.getByRole('heading', { name: 'Mettre une pièce jointe' }).waitFor()
  await page.getByRole('button', { name: 'Continuer' }).click()
}

/** Marks the two errors of the draft. */
export async function markDraft(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'coucou' }).click()
  await page.getByRole('button', { name: 'IMG_2024_0312.jpg' }).click()
  await page.getByRole('button', { name: 'Vérifier' }).click()
  await page.getByRole('button', { name: 'Continuer' }).click()
}

/** Opens the answer and chooses the right address and subject. */
export async function addressMail(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Répondre' }).click()
  await page.getByRole('button', { name: /^À / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'contact@garage-exemple.fr' }).click()
  await page.getByRole('button', { name: /^Objet / }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Candidature apprenti mécanicien' }).click()
}

export async function attach(page: Page, file: string): Promise<void> {
  await page.getByRole('button', { name: 'Joindre un fichier' }).click()
  await page.getByRole('dialog').getByText(file).click()
  await page.getByRole('button', { name: 'Joindre ce fichier' }).click()
}

/** Sends, and goes on to the key. */
export async function sendMail(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await page.getByRole('button', { name: 'Continuer' }).click()
  await page.getByRole('heading', { name: 'Clé gagnée !' }).waitFor()
}
