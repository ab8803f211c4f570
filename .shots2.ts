import { openHouse, openBrowser } from './packages/journeys/src/house.ts'
const house = await openHouse(); const b = await openBrowser()
const d = '/tmp/shots/'; const errs: string[] = []
try {
for (const [w,h,scheme,tag] of [[1280,800,'light','d'],[390,844,'dark','m']] as const) {
  const c = await b.newContext({ viewport:{width:w,height:h}, locale:'fr-FR', colorScheme: scheme }); const p = await c.newPage(); p.on('pageerror', e=>errs.push(e.message)); p.on('console', m=>m.type()==='error'&&errs.push(m.text()))
  const shot = async (n: string) => { await p.waitForTimeout(500); await p.screenshot({path:`${d}p-${n}-${tag}.png`}); const o = await p.evaluate(()=>document.documentElement.scrollWidth-document.documentElement.clientWidth); if(o>0) errs.push(`${n}-${tag} overflow ${o}`) }
  await p.goto(house.base+'/pro/'); await p.getByLabel(/mail/i).fill('admin@demo.example'); await p.getByLabel(/mot de passe/i).first().fill('trousseau-demo'); await p.getByRole('button',{name:/connecter/i}).click(); await p.getByRole('link',{name:'Équipe'}).waitFor()
  await p.waitForTimeout(1500); await shot('list')
  await p.getByRole('button',{name:/inviter/i}).first().click(); await p.waitForTimeout(500); await shot('invite')
  await p.getByText('Un groupe').click(); await shot('class'); await p.getByRole('button',{name:'Créer le code'}).click(); await shot('class2'); await p.keyboard.press('Escape')
  await p.goto(house.base+'/pro/equipe'); await shot('team')
  await p.getByRole('button',{name:'Quitte la structure'}).first().click(); await shot('leave'); await p.keyboard.press('Escape')
  await p.goto(house.base+'/pro/archives'); await shot('archive')
  const id = await p.evaluate(async()=> (await (await fetch('/api/pro/youths')).json()).youths[0].id)
  await p.goto(house.base+'/pro/jeunes/'+id); await shot('youth')
  await p.getByRole('button',{name:'Autre téléphone'}).click(); await shot('rec1'); await p.getByRole('button',{name:'Montrer le code'}).click(); await shot('rec2'); await p.keyboard.press('Escape')
  await p.getByRole('button',{name:'Confier'}).click(); await shot('hand'); await p.getByText('À une autre structure').click(); await shot('hand2'); await p.keyboard.press('Escape')
  await p.getByRole('button',{name:'Archiver'}).click(); await shot('arch1'); await p.getByRole('dialog').getByRole('button',{name:'Archiver'}).click(); await p.waitForURL(/archives/); await shot('arch2')
}
} finally { console.log(errs); await b.close(); await house.stop() }
