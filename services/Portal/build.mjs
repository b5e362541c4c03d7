// Builds wwwroot/assets from Styles, Scripts and the font package. File names carry a hash of their content, so
// that browsers may keep them for a year; manifest.json tells the pages today's names.
import { createHash } from 'node:crypto'
import { copyFileSync, cpSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, extname, basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PurgeCSS } from 'purgecss'
import { compile } from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const target = join(here, 'wwwroot', 'assets')
const fresh = target + '.new'
const manifest = {}

function add (name, content) {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
  const hashed = `${basename(name, extname(name))}-${hash}${extname(name)}`
  writeFileSync(join(fresh, hashed), content)
  manifest[name] = hashed
  return hashed
}

rmSync(fresh, { recursive: true, force: true })
mkdirSync(fresh, { recursive: true })

for (const subset of ['latin', 'vietnamese']) {
  for (const weight of [400, 700]) {
    const name = `be-vietnam-pro-${subset}-${weight}-normal.woff2`
    add(name, readFileSync(join(here, 'node_modules/@fontsource/be-vietnam-pro/files', name)))
  }
}
add('mark.svg', readFileSync(join(here, 'Styles/mark.svg')))

// What no page and no script names is left out: a phone pays for each rule.
async function addStyles (name, content) {
  const css = compile(join(here, 'Styles', name.replace('.css', '.scss')), {
    style: 'compressed',
    loadPaths: [join(here, 'node_modules/govuk-frontend/dist')],
    quietDeps: true,
    charset: false
  }).css
  const [used] = await new PurgeCSS().purge({ content: content.map(files => join(here, files)), css: [{ raw: css }] })
  const named = used.css.replace(/url\("?([\w.-]+)"?\)/g, (whole, file) => manifest[file] ? `url(${manifest[file]})` : whole)
  add(name, '/*! with parts of govuk-frontend (MIT, Crown copyright, Government Digital Service) */' + named)
}
await addStyles('portal.css', ['Areas/**/*.cshtml', 'Areas/**/*.cs', 'Site/**/*.cs', 'Scripts/*.js'])
// work.css is for those who are signed in: who only looks something up does not pay for it.
await addStyles('work.css', ['Areas/**/*.cshtml', 'Words/*.cs'])
// The slips are pages of their own, for paper.
await addStyles('slip.css', ['Areas/Workspace/Pages/PrintSlips/*.cshtml'])
await addStyles('identity.css', ['../Identity/**/*.cshtml', '../Identity/**/*.cs'])

const script = readFileSync(join(here, 'Scripts/portal.js'), 'utf8')
  .split('\n').map(line => line.trim()).filter(line => line && !line.startsWith('//')).join('\n')
add('portal.js', script)

add('htmx.js', readFileSync(join(here, 'node_modules/htmx.org/dist/htmx.min.js'), 'utf8').replace(/\/\/# sourceMappingURL.*/, ''))

writeFileSync(join(fresh, 'manifest.json'), JSON.stringify(manifest, null, 2) + '\n')
copyFileSync(join(here, 'node_modules/@fontsource/be-vietnam-pro/LICENSE'), join(fresh, 'be-vietnam-pro-LICENSE.txt'))
// The pages of signing in serve the same files under their own address.
const identity = join(here, '../Identity/wwwroot/assets')
rmSync(identity, { recursive: true, force: true })
cpSync(fresh, identity, { recursive: true })
rmSync(target, { recursive: true, force: true })
renameSync(fresh, target)
console.log(Object.values(manifest).join('\n'))
