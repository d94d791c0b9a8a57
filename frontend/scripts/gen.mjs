// Writes app/src/api/schema.d.ts from api/openapi.json: `npm run gen`.
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'

const source = new URL('../../api/openapi.json', import.meta.url)
const target = new URL('../app/src/api/schema.d.ts', import.meta.url)
const head = '// Written by `npm run gen` from api/openapi.json. Do not edit.\n'

if (!existsSync(source)) {
  process.stderr.write('gen: api/openapi.json does not exist yet; app/src/api/schema.d.ts is left as it is\n')
} else {
  const body = astToString(await openapiTS(source, { alphabetize: true }))
  const text = head + body
  if (readFileSync(target, 'utf8') !== text) writeFileSync(target, text)
}
